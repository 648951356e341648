import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = join(import.meta.dirname, '../src');
const made = /[/\\]api[/\\]/;

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path: relative(SRC, path), text: readFileSync(path, 'utf8') }));
const code = files.filter(({ path }) => /\.tsx?$/.test(path) && !made.test(`/${path}`));
const pages = code.filter(({ path }) => path.endsWith('.tsx') && !path.startsWith('words'));
const styles = files.filter(({ path }) => path.endsWith('.css'));

/** Each line of a file that `pattern` finds, by place. */
function linesWith(all: typeof files, pattern: RegExp): string[] {
  return all.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, i) => (pattern.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : [])),
  );
}

describe('words', () => {
  test('are all in the catalogue: no text between tags, none in the attributes people read', () => {
    // What stands between the end of one tag and the start of the next, on one line or on its own.
    const between = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/(?<![=-])>\s*([A-Z][a-z]+[^<>{}=;()|&]*?)\s*<\//g)].map((found) => `${path}: ${found[1].trim()}`),
    );
    const inAttributes = linesWith(pages, /\b(?:aria-label|title|placeholder|alt|label|aria-description)="[^"]*[a-zA-Z]{2}/);
    expect([...between, ...inAttributes]).toEqual([]);
  });

  test('each key is said somewhere, and none twice', () => {
    const words = code.filter(({ path }) => path.startsWith(join('words', 'en')));
    const keys = words.flatMap(({ text }) => [...text.matchAll(/^ {2}'([^']+)':/gm)].map((found) => found[1]));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    const spoken = code
      .filter(({ path }) => !path.startsWith(join('words', 'en')))
      .map(({ text }) => text)
      .join('\n');
    // A vocabulary's terms are said by sayTerm and TermChip, which name the vocabulary alone.
    const ofVocabulary = (key: string): boolean => {
      const kind = key.split('.')[0];
      return spoken.includes(`'${kind}'`) || spoken.includes(`"${kind}"`) || spoken.includes(`\`${kind}.\${`);
    };
    const terms = words.find(({ path }) => path.endsWith('terms.ts'))!.text;
    const unsaid = keys.filter((key) => !spoken.includes(`'${key}'`) && !(terms.includes(`'${key}'`) || ofVocabulary(key)));
    expect(unsaid).toEqual([]);
  });
});

describe('styles', () => {
  test('are logical, so that a page can be read from right to left', () => {
    const physical =
      /(?:^|[;{\s])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|(?:left|right|top|bottom|width|height|min-width|max-width|min-height|max-height|float|clear)\s*:|text-align:\s*(?:left|right))/;
    const wrong = linesWith(styles, physical).filter((line) => !/@media|@container/.test(line));
    expect(wrong).toEqual([]);
  });

  test('stand in layers, and colours come from the tokens', () => {
    const unlayered = styles.filter(({ text }) => !text.trimStart().startsWith('@layer')).map(({ path }) => path);
    expect(unlayered).toEqual([]);
    const colours = linesWith(
      styles.filter(({ path }) => basename(path) !== 'tokens.css'),
      /#[0-9a-f]{3,8}\b/i,
    ).filter((line) => !line.includes('light-dark('));
    expect(colours).toEqual([]);
  });
});

describe('pages', () => {
  test('hold nothing that a strict content policy would stop', () => {
    const wrong = linesWith(code, /dangerouslySetInnerHTML|\binnerHTML\b|\beval\(|new Function\(|setAttribute\('style'/);
    const html = readFileSync(join(SRC, '../index.html'), 'utf8');
    expect(wrong).toEqual([]);
    expect([...html.matchAll(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/g)]).toEqual([]);
  });

  test('name no address beyond the server that they came from', () => {
    expect(linesWith(code, /\bhttps?:\/\/(?!www\.w3\.org)/)).toEqual([]);
  });
});

describe('files', () => {
  test('are short, in kebab-case, say of each export what it is, and export nothing by default', () => {
    const wrong = code.flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return [
        ...(lines.length > 401 ? [`${path} has ${lines.length} lines`] : []),
        ...(/^[a-z0-9]+(?:-[a-z0-9]+)*\.tsx?$/.test(basename(path)) ? [] : [`${path} is not in kebab-case`]),
        ...(/\b(?:TODO|FIXME|XXX|HACK)\b/.test(text) ? [`${path} promises something`] : []),
        ...lines.flatMap((line, i) => {
          if (/^export default\b/.test(line)) return [`${path}:${i + 1} exports by default`];
          if (!/^export (?:abstract |async |declare )?(?:function|class|const|let|interface|type|enum)\b/.test(line)) return [];
          return /\*\/\s*$/.test(lines[i - 1] ?? '') ? [] : [`${path}:${i + 1} ${line.slice(0, 60)}`];
        }),
      ];
    });
    expect(wrong).toEqual([]);
  });
});
