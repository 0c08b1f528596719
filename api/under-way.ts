import type { RequestHandler } from 'express'
import { localsOf } from './locals.ts'
import { RequestProblem } from './request-problem.ts'

/** Nobody has more of the places than this part, so that others find one. */
const PART_OF_ONE_CALLER = 4

interface Limited {
  /** Before sign-in: there is no point in starting what cannot be finished soon. */
  readonly all: RequestHandler
  /** After sign-in. */
  readonly ofCaller: RequestHandler
}

/**
 * Places for requests that are being worked on. What finds none is told so at once, which costs next to nothing, and what has one
 * is finished as quickly as ever.
 */
export function limitUnderWay(places: number): Limited {
  const [all, ofCaller] = [
    counted(places, 'OVERLOADED'),
    counted(Math.ceil(places / PART_OF_ONE_CALLER), 'TOO_MANY_AT_ONCE'),
  ]
  return {
    all: (_request, response, next) => {
      response.once('close', all('all'))
      next()
    },
    ofCaller: (_request, response, next) => {
      response.once('close', ofCaller(localsOf(response).viewer?.caller.id ?? ''))
      next()
    },
  }
}

/** Takes a place under a name and gives back what frees it. */
function counted(places: number, otherwise: 'OVERLOADED' | 'TOO_MANY_AT_ONCE'): (name: string) => () => void {
  const taken = new Map<string, number>()
  return (name) => {
    const before = taken.get(name) ?? 0
    if (before >= places) throw new RequestProblem(otherwise)
    taken.set(name, before + 1)
    return () => {
      const left = (taken.get(name) ?? 1) - 1
      if (left > 0) taken.set(name, left)
      else taken.delete(name)
    }
  }
}
