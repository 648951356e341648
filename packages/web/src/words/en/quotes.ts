/** What parts that show words of reports, voices and findings say. */
export const quotes = {
  'quote.cut': '[…]',
  'voices.copies': { one: ', and {n} copy', other: ', and {n} copies' },
  'voices.copy': 'copy:',
  'voices.report': 'Report {id}',
  'finding.would-settle': 'What would settle it:',
  'finding.rests-on-nothing': 'It rests on no words of a report.',
  'finding.decides': 'decides',
  'finding.quote': '“{words}”',
  'finding.other': 'the other finding',
  'judging.undone': 'Undone: {done}',
  'judging.not-undone': 'Not undone: {reason}',
  'judging.failed': 'Not saved: {reason}',
} as const;
