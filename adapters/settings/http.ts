import { variable, type Given } from './notes.ts'
import { LOOPBACK, port, text, wholeNumber } from './values.ts'

const MEBIBYTE = 1024 * 1024

/** 9464 by habit, and out of the way of a second stack whose API has another port. */
function metricsPort(settings: Given): string {
  const apiPort = Number(settings['API_PORT'])
  return String(apiPort > 59_000 ? apiPort - 6464 : apiPort + 6464)
}

export const http = {
  API_PORT: variable(port(), { about: 'Port of the HTTP API.', default: '3000' }),
  API_HOST: variable(text(), { about: 'Network address that the API listens on.', default: LOOPBACK }),
  METRICS_PORT: variable(port(), {
    about: "Port of the worker's Prometheus metrics. Unset, it is 6464 above API_PORT.",
    default: metricsPort,
  }),
  METRICS_HOST: variable(text(), { about: "Network address of the worker's metrics.", default: LOOPBACK }),
  REQUEST_MAX_BYTES: variable(wholeNumber(1024, 16 * MEBIBYTE), {
    about: 'Largest request body, in bytes.',
    default: '262144',
  }),
  REQUEST_MAX_DEPTH: variable(wholeNumber(4, 100), {
    about: 'Deepest nesting of a request body.',
    default: '16',
  }),
  REQUEST_TIMEOUT_SECONDS: variable(wholeNumber(1, 300), {
    about: 'Seconds within which a whole request must have arrived.',
    default: '10',
  }),
  CONNECTIONS_AT_ONCE: variable(wholeNumber(10, 100_000), {
    about: 'Connections that the API holds. When another comes, the one that has been idle longest gives way.',
    default: '1000',
  }),
  REQUESTS_AT_ONCE: variable(wholeNumber(4, 10_000), {
    about:
      'Requests that the API works on at the same time, a quarter of them for one caller; more are answered 503 or 429 at once.',
    default: '200',
  }),
  REQUESTS_PER_MINUTE: variable(wholeNumber(10, 1_000_000), {
    about:
      'Requests that one caller may make to one route in a minute, and four times as many to all together; more are answered 429.',
    default: '1200',
  }),
  STEPS_AT_ONCE: variable(wholeNumber(1, 50), {
    about: 'Steps that may be under way on one journey at the same time; more are answered 429.',
    default: '10',
  }),
}
