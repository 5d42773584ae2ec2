# The web app as files, and nginx in front of it and of the API: one address for both, as the app needs it.
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
RUN npm run build -- -p web

FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY docker/nginx.conf /etc/nginx/conf.d/default.conf
COPY --from=build /dinnerbell/apps/web/dist /usr/share/nginx/html/app
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --retries=3 CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:8080/app/"]
