#!/bin/sh
# Makes Throughline's account in the event store: it reads and writes streams, and the log of all, and administers nothing.
# Done again it changes nothing.
#   ADDRESS   of the event store, as https://event-store:2113
#   SECRETS   the folder of its passwords
set -eu
address=${ADDRESS:-https://event-store:2113}
secrets=${SECRETS:-/secrets}

# The password of the administrator goes by standard input, so that no list of processes shows it.
ask() {
  printf 'user = "admin:%s"\n' "$(cat "$secrets/admin-password")" |
    curl --config - --silent --show-error --cacert "$secrets/authority/ca.crt" --max-time 10 "$@"
}
answered() { ask --output /dev/null --write-out '%{http_code}' "$@"; }

until [ "$(answered "$address/health/live" || true)" = 204 ]; do sleep 1; done

case $(answered "$address/users/throughline") in
  200) ;;
  404)
    printf '{"loginName":"throughline","fullName":"Throughline","groups":[],"password":"%s"}' \
      "$(cat "$secrets/service-password")" > "${TMPDIR:-/tmp}/account.json"
    said=$(answered --header 'Content-Type: application/json' --data "@${TMPDIR:-/tmp}/account.json" "$address/users/")
    rm -f "${TMPDIR:-/tmp}/account.json"
    [ "$said" = 201 ] || { echo "The account was not made: $said." >&2; exit 1; }
    ;;
  *) echo 'The event store does not take its administrator.' >&2; exit 1 ;;
esac

# Who may do what where a stream does not say otherwise: nobody but these two, and to delete or to truncate the administrator alone.
rights='{"$userStreamAcl":{"$r":["throughline","$admins"],"$w":["throughline","$admins"],"$d":"$admins","$mr":["throughline","$admins"],"$mw":"$admins"},"$systemStreamAcl":{"$r":["throughline","$admins"],"$w":"$admins","$d":"$admins","$mr":["throughline","$admins"],"$mw":"$admins"}}'
stands=$(ask --header 'Accept: application/json' "$address/streams/%24settings/head" || true)
[ "$stands" != "$rights" ] || exit 0
said=$(answered --header 'Content-Type: application/json' --header 'ES-EventType: $settings' \
  --header 'ES-EventId: 5e7a0b4c-2f6d-4a8e-9c31-7d1b6f0e8a52' --data "$rights" "$address/streams/%24settings")
[ "$said" = 201 ] || { echo "The rights of the account were not set: $said." >&2; exit 1; }
