import { makeSbom } from './supply-chain/sbom.ts'

// `npm run --silent sbom > sbom.cdx.json`: goes with each release.
process.stdout.write(makeSbom())
