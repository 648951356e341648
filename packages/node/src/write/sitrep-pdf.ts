import type { Situation } from '@truceline/core/model/situation.ts';
import { renderTypst } from '@truceline/core/situation/render/render-typst.ts';
import type { SitrepOptions } from '@truceline/core/situation/sitrep/compose-sitrep.ts';

/** Native, one file for each system: named here and not in the import, so that the bundle leaves it where it is installed. */
const COMPILER = '@myriaddreamin/typst-ts-node-compiler' as string;

/** About 150 pages and three seconds. */
const MOST_INCIDENTS = 500;

/**
 * The cited report as a tagged PDF, set without a browser. Null where the optional compiler of Typst is not installed for this
 * system, gives up, or the report would be a book; `note` is told which.
 */
export async function sitrepPdf(situation: Situation, options: SitrepOptions, note?: (text: string) => void): Promise<Uint8Array | null> {
  if (situation.incidents.length > MOST_INCIDENTS) {
    note?.(
      `sitrep.pdf was not written: ${situation.incidents.length} incidents would make a book of it. Print sitrep.html, or give fewer reports.`,
    );
    return null;
  }
  try {
    const { NodeCompiler } = (await import(COMPILER)) as typeof import('@myriaddreamin/typst-ts-node-compiler');
    return NodeCompiler.create({}).pdf({ mainFileContent: renderTypst(situation, options) });
  } catch (error) {
    note?.(`sitrep.pdf was not written: ${(error as Error).message}`);
    return null;
  }
}
