#!/bin/sh
# Before anything else starts for the first time: passwords, keys and certificates that nobody else has, each laid where
# only those who need it look. Once they are there nothing is made again.
#   make-secrets.sh FOLDER   with FOLDER/keys, access, event-store and database: a volume each
set -eu
umask 077

to=$1
made=$to/access/made
[ ! -e "$made" ] || exit 0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# Letters and figures alone: they stand in files of user:password, and in JSON.
password() { openssl rand -hex 24; }

# An authority of their own, which signs two certificates and no third: its key ends with this script.
authority() {
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -sha256 \
    -subj '/CN=Throughline engines' -keyout ca.key -out ca.pem \
    -addext 'basicConstraints=critical,CA:TRUE,pathlen:0' -addext 'keyUsage=critical,keyCertSign,cRLSign' 2>/dev/null
}
certificate() {
  openssl req -new -newkey rsa:2048 -nodes -subj "/CN=$1" -keyout "$1.key" -out "$1.csr" 2>/dev/null
  printf '%s\n' "subjectAltName=DNS:$1,DNS:localhost,IP:127.0.0.1" 'basicConstraints=CA:FALSE' \
    'keyUsage=digitalSignature,keyEncipherment' 'extendedKeyUsage=serverAuth,clientAuth' > "$1.ext"
  openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca.key -CAcreateserial -days 3650 -sha256 \
    -extfile "$1.ext" -out "$1.pem" 2>/dev/null
}
authority
certificate event-store
certificate database

# The key of the demonstration's sign-in, as a JSON Web Key: of an Ed25519 key the last 32 bytes are the key itself.
base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
openssl genpkey -algorithm ed25519 -outform DER -out sign-in.der
secret=$(tail -c 32 sign-in.der | base64url)
open=$(openssl pkey -in sign-in.der -inform DER -pubout -outform DER | tail -c 32 | base64url)

# Read by the user of each container alone: 10001 is Throughline's, 1000 the event store's, 999 the database's.
lay() { # owner, folder, name; what is laid comes from standard input
  cat > "$to/$2/.$3"
  chmod 0400 "$to/$2/.$3"
  if [ "$(id -u)" = 0 ]; then chown "$1:$1" "$to/$2/.$3"; fi
  mv -f "$to/$2/.$3" "$to/$2/$3"
}
owned() { # owner, folder
  chmod 0700 "$to/$2"
  if [ "$(id -u)" = 0 ]; then chown "$1:$1" "$to/$2"; fi
}

openssl rand -base64 32 | lay 10001 keys master-key
printf '{"kty":"OKP","crv":"Ed25519","d":"%s","x":"%s"}' "$secret" "$open" | lay 10001 keys sign-in-key

service=$(password)
printf 'throughline:%s\n' "$service" | lay 10001 access event-store-user
printf '%s\n' "$service" | lay 1000 event-store service-password
password | lay 1000 event-store admin-password
password | lay 1000 event-store ops-password
lay 1000 event-store node.pem < event-store.pem
lay 1000 event-store node.key < event-store.key
mkdir -p "$to/event-store/authority"
lay 1000 event-store/authority ca.crt < ca.pem
owned 1000 event-store/authority

service=$(password)
printf 'throughline:%s\n' "$service" | lay 10001 access database-user
printf '%s\n' "$service" | lay 999 database service-password
password | lay 999 database root-password
openssl rand -base64 756 | lay 999 database member-key
cat database.key database.pem | lay 999 database server.pem
lay 999 database ca.pem < ca.pem

lay 10001 access ca.pem < ca.pem
owned 10001 keys
owned 1000 event-store
owned 999 database
date -u +%Y-%m-%dT%H:%M:%SZ | lay 10001 access made
owned 10001 access
