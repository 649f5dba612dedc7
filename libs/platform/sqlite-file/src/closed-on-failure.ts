/** What is made over an open file. Where that fails nobody has the file, to close it: so it is closed here. */
export function closedOnFailure<F extends Readonly<{ close: () => unknown }>, T>(file: F, make: (file: F) => T): T {
  try {
    return make(file);
  } catch (error) {
    file.close();
    throw error;
  }
}
