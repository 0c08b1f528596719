/** The worker whose memory is measured has journeys of its own. */
export const HEAP_TASK_QUEUE = 'heap'
