/** Words for ground that can be held, taken or hit. */
export const GROUND = new Set(
  'village villages town towns city cities base bases territory territories area areas hill hills hilltop height heights position positions road highway checkpoint checkpoints district districts neighborhood neighbourhood neighborhoods neighbourhoods airport airbase land ground post posts outpost outposts province crossing camp junction bridge swathe swathes parts strip stronghold border facility headquarters barracks mountain mountains valley port building island localities locality settlement settlements farm farms suburb suburbs quarter region front line provinces detachment detachments camps crossings bridges garrison garrisons strongholds bunkers ridge ridges municipality municipalities commune communes hamlet hamlets zone zones'.split(
    ' ',
  ),
);
