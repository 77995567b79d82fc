import type { Page } from 'puppeteer-core';

/**
 * Composes two pictures into one PNG, the panel to the right of the page, drawn in the browser that is at hand. Both
 * stand on the same line below, as in the window: the panel is shorter by its title bar, which is the browser's own.
 */
export async function sideBySide(browserPage: Page, page: Uint8Array, panel: Uint8Array): Promise<Buffer> {
  const [left, right] = [page, panel].map(
    (png) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
  );
  const url = await browserPage.evaluate(
    async (...sources) => {
      const pictures = await Promise.all(
        sources.map(async (source) => {
          const picture = new Image();
          picture.src = source!;
          await picture.decode();
          return picture;
        }),
      );
      const gap = 2;
      const canvas = document.createElement('canvas');
      canvas.width = pictures.reduce((sum, { width }) => sum + width, gap * (pictures.length - 1));
      canvas.height = Math.max(...pictures.map(({ height }) => height));
      const pen = canvas.getContext('2d')!;
      pen.fillStyle = '#8a8f98';
      pen.fillRect(0, 0, canvas.width, canvas.height);
      let x = 0;
      for (const picture of pictures) {
        pen.drawImage(picture, x, canvas.height - picture.height);
        x += picture.width + gap;
      }
      return canvas.toDataURL('image/png');
    },
    left,
    right,
  );
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
