import { say } from '../../words/say.tsx';

/** Pixels of the page that the bar is at most long, and its distance from the edge. */
const LONGEST = 140;
const EDGE = 10;
const ROUND = [1, 2, 5];

/** The longest round number of kilometres that a bar of so many pixels can hold. */
export function roundKm(perKm: number, longest = LONGEST): number {
  const most = longest / perKm;
  const power = 10 ** Math.floor(Math.log10(most));
  return power * ROUND.findLast((one) => one * power <= most)!;
}

/** Draws a scale bar into the lower corner of a map on paper, true on its middle parallel; gives its kilometres. */
export function drawScale(pen: CanvasRenderingContext2D, { perKm, fineness }: { perKm: number; fineness: number }): number {
  const km = roundKm(perKm);
  const long = km * perKm;
  const height = pen.canvas.height / fineness;
  pen.save();
  pen.scale(fineness, fineness);
  pen.fillStyle = 'rgb(255 255 255 / 85%)';
  pen.fillRect(EDGE - 6, height - EDGE - 24, long + 12, 28);
  pen.fillStyle = '#191c20';
  pen.strokeStyle = '#191c20';
  pen.lineWidth = 1;
  pen.font = '11px system-ui, sans-serif';
  pen.fillText(say('map.scale', { km }), EDGE, height - EDGE - 10);
  pen.fillRect(EDGE, height - EDGE - 5, long / 2, 4);
  pen.strokeRect(EDGE + 0.5, height - EDGE - 4.5, long - 1, 3);
  pen.restore();
  return km;
}
