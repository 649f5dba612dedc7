#!/bin/sh
# The event store with the passwords that were made for it: it takes them from its environment, at its first start alone.
set -eu
KURRENTDB_DEFAULT_ADMIN_PASSWORD=$(cat /secrets/admin-password)
KURRENTDB_DEFAULT_OPS_PASSWORD=$(cat /secrets/ops-password)
export KURRENTDB_DEFAULT_ADMIN_PASSWORD KURRENTDB_DEFAULT_OPS_PASSWORD
# Its releases call the program differently.
for program in /opt/kurrentdb/kurrentd /opt/kurrentdb/KurrentDB; do
  if [ -x "$program" ]; then exec "$program"; fi
done
echo 'This image of the event store holds no program that is known here.' >&2
exit 1
