/** Why a day is inferred that its paragraph opens with: "On 8 October, observers saw smoke. The army said a tank had fired." */
export const DAY_AHEAD = 'the day its paragraph opens with';

/** Why a place is inferred that the head of a log's entry names. */
export const PLACE_OF_ENTRY = 'the place its entry is headed with';
