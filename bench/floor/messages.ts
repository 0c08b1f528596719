import { defineUpdate } from '@temporalio/workflow'

/** A step of the floor: nothing but as many bytes as one of ours, at each place where ours has some. */
export interface FloorStep {
  readonly refuse: boolean
  /** By how much the workflow's one timer moves; 0 leaves it. */
  readonly moveTimerByMs: number
  readonly toActivity: number
  readonly fromActivity: number
  readonly answer: number
  readonly padding: string
}

export const FLOOR_WORKFLOW = 'floor'
export const FLOOR_TASK_QUEUE = 'floor'

export const floorStep = defineUpdate<string, [FloorStep]>('step')
