/** Why a day is inferred that its paragraph opens with: "On 8 October, observers saw smoke. The army said a tank had fired." */
export const DAY_AHEAD = 'the day its paragraph opens with';
