import { enableCompileCache, registerHooks } from 'node:module'

const STAND_IN = new URL('jest-globals.js', import.meta.url).href

enableCompileCache()
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? next(STAND_IN, context) : next(specifier, context),
})
