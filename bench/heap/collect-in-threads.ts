import { BroadcastChannel, isMainThread } from 'node:worker_threads'
import { HEAP_ANSWERS, HEAP_QUESTIONS } from './names.ts'
import { heapInUse } from './heap-in-use.ts'

/** Loaded into every thread of the worker that is measured (`node --import`): the workflows' own thread answers for its heap. */
if (!isMainThread) {
  const answers = new BroadcastChannel(HEAP_ANSWERS)
  const questions = new BroadcastChannel(HEAP_QUESTIONS)
  questions.onmessage = () => {
    void heapInUse().then((bytes) => {
      answers.postMessage(bytes)
    })
  }
  for (const channel of [answers, questions]) channel.unref()
}
