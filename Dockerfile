# The product as an image: `docker build --build-arg COMMIT="$(git rev-parse HEAD)" -t throughline .`
# Nothing of it is made outside: both stages install from the lock file, and the one Node that runs is the one it names.

FROM node:24.21.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
ARG COMMIT=""
RUN npm run --silent build && if [ -n "$COMMIT" ]; then printf '%s' "$COMMIT" > dist/commit; fi

# What runs, without what it was compiled from, what describes its types, and what other systems would load.
FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev \
  && mv node_modules/node/bin/node /node \
  && rm -rf node_modules/node node_modules/.bin node_modules/typescript \
  && rm -rf node_modules/better-sqlite3/deps node_modules/better-sqlite3/src \
  && find node_modules -type f \( -name '*.map' -o -name '*.ts' -o -name '*.mts' -o -name '*.cts' \) -delete \
  && find node_modules/better-sqlite3/prebuilds -type f ! -name 'linux-*' -delete

FROM debian:12.12-slim
RUN groupadd --gid 10001 throughline \
  && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin throughline \
  && install --directory --owner 10001 --group 10001 --mode 0700 /data
WORKDIR /app
COPY --from=dependencies /node /usr/local/bin/node
COPY --from=dependencies /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY config ./config
ENV HOST=0.0.0.0 IN_CONTAINER=true DATA_DIR=/data
USER 10001:10001
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 3000) + '/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/apps/server/src/main.js"]
