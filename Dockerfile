# The API, the worker and the migrations: one image, three commands (docker-compose.yml).
FROM node:24.21.0-bookworm-slim

WORKDIR /srv/care
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts

COPY prisma prisma
# Generating needs no engine, but Prisma fetches one unless it is told of a program; any existing one will do.
RUN PRISMA_SCHEMA_ENGINE_BINARY=/srv/care/node_modules/.bin/prisma node node_modules/prisma/build/index.js generate --schema prisma/schema.prisma

COPY domain domain
COPY contracts contracts
COPY adapters adapters
COPY activities activities
COPY use-cases use-cases
COPY workflows workflows
COPY worker worker
COPY api api
COPY docs/api/openapi.json docs/api/openapi.json

RUN mkdir -p /var/lib/care/tray /var/lib/care/audit-heads && chown node:node /var/lib/care/tray /var/lib/care/audit-heads
USER node
ENV NODE_ENV=production
CMD ["node", "--no-warnings", "api/main.ts"]
