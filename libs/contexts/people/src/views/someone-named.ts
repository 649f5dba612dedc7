import { meaning, says } from '#platform/gateway';

export const someone = says.shape('SomeoneNamed', {
  id: says.id(),
  name: meaning(says.orNull(says.text('Priya Nair')), 'Null of whoever is not on the register.'),
});
