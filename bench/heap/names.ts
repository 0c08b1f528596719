/** The worker whose memory is measured has journeys of its own. */
export const HEAP_TASK_QUEUE = 'heap'

/** How its main thread asks the thread of the workflows. */
export const HEAP_QUESTIONS = 'heap-questions'
export const HEAP_ANSWERS = 'heap-answers'
