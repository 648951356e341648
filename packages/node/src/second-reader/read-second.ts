import type { Report } from '@truceline/core/model/report.ts';
import { askModel, NoAnswer } from './ask-model.ts';
import type { SecondAnswers } from './hear-answers.ts';
import type { SecondReaderSettings } from './settings.ts';
import { writeQuestions } from './write-question.ts';

/** Asks a second reader about every report, some at a time. A report without an answer says why. `each` is told every answer as it comes. */
export async function readSecond(
  reports: readonly Report[],
  settings: SecondReaderSettings,
  each: (answers: SecondAnswers, done: number) => void | Promise<void> = () => {},
): Promise<SecondAnswers[]> {
  const heard = new Map<string, SecondAnswers>();
  const waiting = [...reports];
  const work = async (): Promise<void> => {
    for (let report = waiting.shift(); report; report = waiting.shift()) {
      const answers = await askAbout(report, settings);
      heard.set(report.id, answers);
      await each(answers, heard.size);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, settings.atOnce) }, work));
  return reports.flatMap(({ id }) => heard.get(id) ?? []);
}

async function askAbout(report: Report, settings: SecondReaderSettings): Promise<SecondAnswers> {
  const answers: unknown[] = [];
  try {
    for (const question of writeQuestions(report)) answers.push(await askModel(settings, question));
    return { report: report.id, reader: settings.model, answers, failed: null };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    return { report: report.id, reader: settings.model, answers, failed: error.message };
  }
}
