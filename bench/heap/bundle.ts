import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode } from '@temporalio/worker'
import { bundleWorkflows } from '../../worker/create-worker.ts'

/** Bundles in a process of its own, for a bundler's own memory would drown what is measured. */
const [, , oursPath = '', floorPath = ''] = process.argv
const workflowsPath = fileURLToPath(import.meta.resolve('../floor/workflow.ts'))
writeFileSync(oursPath, (await bundleWorkflows()).code)
writeFileSync(floorPath, (await bundleWorkflowCode({ workflowsPath })).code)
