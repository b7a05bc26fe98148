/** A child's drawing of their nan's garden, made in code: a house, a sun, two people and a dog, in a line that is not quite straight. */
export async function drawing(): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 1200, height: 850 });
  const on = canvas.getContext('2d')!;
  on.fillStyle = '#fdfcf7';
  on.fillRect(0, 0, canvas.width, canvas.height);
  on.lineWidth = 9;
  on.lineCap = on.lineJoin = 'round';
  let seed = 7;
  const wobble = (): number => ((seed = (seed * 48_271) % 2_147_483_647) % 9) - 4;
  const line = (colour: string, ...points: readonly (readonly [number, number])[]): void => {
    on.strokeStyle = colour;
    on.beginPath();
    for (const [index, [x, y]] of points.entries()) on.lineTo(x + wobble(), y + wobble() + (index % 2));
    on.stroke();
  };
  const round = (colour: string, x: number, y: number, radius: number): void => line(colour, ...Array.from({ length: 25 }, (_, step): [number, number] => [x + radius * Math.cos(step / 24 * 6.4), y + radius * Math.sin(step / 24 * 6.4)]));
  const person = (colour: string, x: number, y: number, tall: number): void => {
    round(colour, x, y, tall / 5);
    line(colour, [x, y + tall / 5], [x, y + tall * .75], [x - tall / 6, y + tall]);
    line(colour, [x, y + tall * .75], [x + tall / 6, y + tall]);
    line(colour, [x - tall / 4, y + tall * .35], [x + tall / 4, y + tall * .4]);
  };
  line('#3f7d3a', [30, 760], [320, 750], [700, 765], [1170, 748]);
  line('#5a3b22', [150, 750], [150, 420], [470, 415], [475, 750]);
  line('#b3362b', [110, 430], [310, 230], [520, 425]);
  line('#5a3b22', [270, 750], [275, 580], [360, 580], [362, 750]);
  line('#2c5f9e', [190, 480], [190, 550], [250, 550], [250, 480], [190, 480]);
  round('#e0a100', 1010, 150, 80);
  for (let ray = 0; ray < 10; ray += 1) line('#e0a100', [1010 + 105 * Math.cos(ray * .63), 150 + 105 * Math.sin(ray * .63)], [1010 + 160 * Math.cos(ray * .63), 150 + 160 * Math.sin(ray * .63)]);
  person('#7a3a86', 640, 470, 280);
  person('#1f1f1f', 790, 560, 190);
  line('#5a3b22', [900, 750], [905, 690], [1010, 690], [1012, 750]);
  line('#5a3b22', [1010, 690], [1060, 650], [1075, 680], [1015, 700]);
  return new Promise((resolve) => { canvas.toBlob((blob) => resolve(blob!), 'image/jpeg', .9); });
}
