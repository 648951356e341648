/** What fields for days say. */
export const day = {
  'day.example': 'such as 9 May 2016',
  'day.calendar': 'Choose from a calendar',
  'day.month-before': 'Month before',
  'day.month-after': 'Month after',
  'day.ambiguous': '{text} can be {one} or {other}. Write the month as a word.',
  'day.no-such-day': 'There is no day {text}.',
  'day.no-year': 'Write the year too, as in 9 May 2016.',
  'day.unreadable': 'Write the day as in 9 May 2016 or 2016-05-09.',
  'day.between': 'Choose a day from {min} to {max}.',
  'day.after': 'Choose {min} or a later day.',
  'day.before': 'Choose {max} or an earlier day.',
} as const;
