import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from '@jest/globals'

const ROOT = join(import.meta.dirname, '../..')

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const PAGES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

const withoutCode = (text: string): string => text.replaceAll(/```[^]*?```/g, '')

const linksIn = (page: string): readonly string[] =>
  [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)]
    .flatMap(([, link]) => link ?? [])
    .filter((link) => !/^(?:https?|mailto):/.test(link))

/** A heading as a link names it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w\- ]/g, '')
    .replaceAll(' ', '-')

const anchorsOf = (page: string): readonly string[] =>
  [...withoutCode(read(page)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))

function isBroken(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? page : join(dirname(page), path)
  if (!existsSync(join(ROOT, target))) return true
  return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor)
}

/** Written when it is asked for, and in no repository. */
const MADE_LATER = ['bench/results/']

/** What a page says exists in the repository: `domain/panel/steps.ts`, `test/journeys`. A star or a name in capitals stands for many. */
const pathsIn = (page: string): readonly string[] =>
  [...withoutCode(read(page)).matchAll(/`((?:[a-z-]+\/)+[\w.-]*)`/g)]
    .flatMap(([, path]) => path ?? [])
    .filter((path) => existsSync(join(ROOT, path.split('/')[0] ?? '')) && !MADE_LATER.includes(path))

const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }

describe('what is written for readers', () => {
  it.each(PAGES)('%s leads nowhere that is not there', (page) => {
    expect(linksIn(page).filter((link) => isBroken(page, link))).toEqual([])
  })

  it.each(PAGES)('%s names only commands that there are', (page) => {
    const named = [...read(page).matchAll(/npm run (?:--silent )?([a-z][a-z:-]*)/g)].map(([, name]) => name)
    expect(named.filter((name) => name !== undefined && !(name in scripts))).toEqual([])
  })

  it.each(PAGES.filter((page) => !page.startsWith('docs/decisions')))('%s names only files that there are', (page) => {
    const beside = (path: string): boolean => existsSync(join(ROOT, dirname(page), path))
    expect(pathsIn(page).filter((path) => !existsSync(join(ROOT, path)) && !beside(path))).toEqual([])
  })

  it('says how many dates there are to learn from', () => {
    const { deadlines } = JSON.parse(read('test/golden-deadlines.json')) as { readonly deadlines: readonly unknown[] }
    expect(read('README.md')).toContain(`has ${String(deadlines.length)} cases to learn from`)
  })

  it('shows every journey file', () => {
    const files = ['test/journeys', 'local/journeys'].flatMap((folder) =>
      readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.json')),
    )
    expect(files.filter((name) => !read('docs/journeys/README.md').includes(`\`${name}\``))).toEqual([])
  })
})
