import { expect, expectNoAxeViolations, expectNoSidewaysScroll, signIn, test } from './portal';

// Municipalities held against what is expected of them, and what rules say of their figures, on a desk and on a phone.

test('a municipality reads where it stands, in words, with limits and a place among all', async ({
  page,
}) => {
  await signIn(page, 'superbruker@arendal.example');
  const said = /^Med deres deltakere venter vi .+ feil\. Dere har \d+\. .+\.$/;
  await expect(page.getByText(said)).toBeVisible();
  await page.getByRole('link', { name: 'Se sammenligningen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sammenligning' })).toBeVisible();
  await expect(page.getByText(said)).toBeVisible();
  await expect(page.getByText('Grenser, 95 %', { exact: true })).toBeVisible();
  await expect(page.getByText('← her er kommunen')).toHaveCount(1);
  await expect(page.getByText('Dette er ingen rangering.')).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
});

test('IMDi sees the funnel with an equal list, and calls two municipalities different only when their ranges lie apart', async ({
  page,
}) => {
  await signIn(page, 'registereier@imdi.example');
  await page.goto('/nasjonalt');
  await page.getByRole('link', { name: 'Mot det ventede' }).click();
  await expect(page.getByText(/^\d+ kommuner har omtrent så mange feil som ventet\./)).toBeVisible();
  await expect(page.locator('main table tbody tr')).toHaveCount(357);
  // One county stands for the others, which are made of the same.
  await page.goto('/nasjonalt/sammenligning?fylke=42');
  await expect(page.locator('main table tbody tr')).toHaveCount(25);
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await page.goto('/nasjonalt/sammenligning?en=4203&to=4204');
  await expect(page.getByText(/Arendal: mellom [\d,]+ og [\d,]+ ganger det ventede\./)).toBeVisible();
  const pair = page.locator('#to-kommuner');
  await page.goto('/nasjonalt/sammenligning?fylke=42');
  // The one is chosen right after the other: nothing is sent in between.
  await pair.getByLabel('Første kommune').selectOption('4203');
  await pair.getByLabel('Andre kommune').selectOption('');
  await pair.getByRole('button', { name: 'Sammenlign' }).click();
  await expect(pair.getByText('Velg et av alternativene.')).toHaveCount(1);
  await expect(pair.getByLabel('Andre kommune')).toHaveAccessibleDescription('Velg et av alternativene.');
  await pair.getByLabel('Første kommune').selectOption('');
  await pair.getByRole('button', { name: 'Sammenlign' }).click();
  await expect(pair.getByText('Velg et av alternativene.')).toHaveCount(2);
  await pair.getByLabel('Første kommune').selectOption('4203');
  await pair.getByLabel('Andre kommune').selectOption('4204');
  await pair.getByRole('button', { name: 'Sammenlign' }).click();
  await expect(page).toHaveURL(/fylke=42&en=4203&to=4204/);
  await expect(pair.getByText(/Arendal: mellom/)).toBeVisible();
  await page.goto('/nasjonalt/sammenligning?en=4203&to=4203');
  await expect(page.getByText('Velg to ulike kommuner')).toBeVisible();
  // Utsira has four persons: nobody else sees its figures.
  await page.goto('/sammenligning?kommune=1151');
  await expect(page.getByText('Kommunen har under fem personer.')).toBeVisible();
});

test('the map and the list beside it show the same, from the country to a county', async ({ page }) => {
  await signIn(page, 'registereier@imdi.example');
  await page.goto('/nasjonalt/kart');
  await expect(page.locator('main table tbody tr')).toHaveCount(15);
  await expect(page.locator('main figure svg use')).toHaveCount(16);
  const drawn = await page.locator('main figure svg a use').first().boundingBox();
  expect(drawn?.width ?? 0).toBeGreaterThan(3);
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Agder' }).click();
  await expect(page).toHaveURL(/fylke=42/);
  await expect(page.getByRole('heading', { level: 1, name: 'Kart over Agder' })).toBeVisible();
  await expect(page.locator('main table tbody tr')).toHaveCount(25);
  await page.goto('/nasjonalt/kart?fylke=42&mal=ventet');
  await expectNoAxeViolations(page);
});

test('a municipality reads what the rules say of its figures as a whole', async ({ page }) => {
  await signIn(page, 'superbruker@arendal.example');
  await page.goto('/funn/kommunen');
  await expect(page.getByText(/Publisert måloppnåelse for \d{4} er \d+ prosent\./).first()).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
});

test('the rules over municipalities stand in the list, with a page each', async ({ page }) => {
  await signIn(page, 'registereier@imdi.example');
  await page.goto('/regler');
  await page.getByRole('link', { name: /DQ-112/ }).click();
  await expect(page.getByText('Regelen ser på tallene for hele kommunen.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.goto('/nasjonalt/publisert');
  await page.getByLabel('År', { exact: true }).fill('2023');
  await page.getByLabel('Kilde').fill('imdi.no');
  await page.getByLabel('Kommuner og prosent').fill('0301;47\nArendal 50');
  await page.getByRole('button', { name: 'Lagre tallene' }).click();
  await expect(
    page.getByText('Disse linjene kan ikke leses, eller nevner en kommune to ganger: 2').first(),
  ).toBeVisible();
  await expectNoAxeViolations(page, { reload: false });
});
