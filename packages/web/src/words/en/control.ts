/** What is said about who holds which place. */
export const control = {
  'control.title': 'Control, as claimed',
  'control.show': 'Show who holds what, as claimed',
  'control.sides': 'Sides',
  'control.others': 'Other sides',
  'control.of': 'Who holds {place}, as claimed',
  'control.none': 'No report shown here says who holds a place.',
  'control.note': 'Flags mark single places as reports claim them. No front line and no border of control is drawn.',
  'control.key':
    'A flag in two colours, cut slantwise: the latest words differ. Half empty: they are of parts of the place. The lines round a flag show where the place lies, not how far control reaches.',
  'control.in-words': { one: 'Control in words ({n} place)', other: 'Control in words ({n} places)' },
  'control.report': 'the report itself',
  'control.said': 'said by {by}',
  'control.said-on': 'said by {by} on {day}',
  'control.said-from': 'said by {by} from {first} to {last}',
  'control.parts-only': 'of parts of it',
  'control.earlier': 'an earlier word',
  'control.mixing': 'Groups reported there together',
  'control-because.held': 'The latest words name one holder.',
  'control-because.in-part': 'The latest words are of parts of the place.',
  'control-because.contested': 'The latest words name different holders. Neither is ranked above the other.',
  'control-because.mixed': 'Groups are reported to stand there together.',
} as const;
