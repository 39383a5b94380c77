/** Written by scripts/draw-map.mjs: what part of the sheet shows the country and each county (x, y, width, height in km). */
export const COUNTRY_FRAME = '0 0 1221 1482';

export const COUNTY_FRAMES: Readonly<Record<string, string>> = {
  '03': '324 1251 41 53',
  '11': '0 1257 154 186',
  '15': '81 867 229 176',
  '18': '435 239 299 501',
  '31': '324 1294 85 116',
  '32': '311 1201 107 140',
  '33': '160 1132 188 211',
  '34': '181 964 299 340',
  '39': '276 1299 60 93',
  '40': '133 1231 166 180',
  '42': '68 1280 195 202',
  '46': '20 984 220 318',
  '50': '238 698 330 333',
  '55': '613 124 299 235',
  '56': '825 0 396 316',
};
