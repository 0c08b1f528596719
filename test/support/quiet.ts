import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker'

// Of what Temporal says in tests only errors are news: attempts that fail and runs that do not replay are what many tests are about.
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
})
