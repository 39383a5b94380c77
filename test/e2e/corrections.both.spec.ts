import { expect, expectNoAxeViolations, expectNoSidewaysScroll, signIn, test } from './portal';

// Correcting more than one finding: many at once with a preview and undo, what fits in some minutes, the smallest correction.

test('many findings get one correction: every row before it is written, the whole, and back again', async ({
  page,
}) => {
  test.slow();
  await signIn(page, 'superbruker@oslo.example');
  await page.goto('/funn');
  await page.getByRole('link', { name: 'Rett flere samtidig' }).click();
  await expect(page).toHaveURL(/\/funn\/samlet/);
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Avslutningsårsak er ikke registrert' }).first().click();
  await expect(page).toHaveURL(/\/funn\/samlet\?regel=DQ-081/);
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);

  await page.getByRole('button', { name: 'Se hva som skjer' }).click();
  await expect(page.locator('select[name=reason]')).toHaveAttribute('aria-invalid', 'true');
  // Nobody is chosen either: that is told at the same time, once, at the list of persons.
  await expect(page.getByRole('alert')).toContainText('2 ting må rettes');
  await page.getByRole('link', { name: 'Hvem gjelder det? Velg minst én.' }).click();
  await expect(page.locator('#flere-funn')).toBeFocused();
  await expect(page.getByText('Ingen er valgt')).toHaveCount(1);
  await page.locator('select[name=reason]').selectOption({ label: 'Arbeid' });
  const boxes = page.locator('main tbody input[type=checkbox]');
  for (const row of [0, 1, 2]) await boxes.nth(row).check();
  await page.getByRole('button', { name: 'Se hva som skjer' }).click();
  await expect(page.getByText('3 av 3 rader rettes. Ingenting er lagret ennå.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Samlet virkning' })).toContainText('Lukker 3 funn');
  await expect(page.getByRole('row').filter({ hasText: '→ Arbeid' })).toHaveCount(3);
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page, { reload: false });

  // Both ways back keep the reason and the persons.
  const chosen = page.locator('main tbody input[type=checkbox]:checked');
  for (const back of ['button', 'history'] as const) {
    if (back === 'history') await page.goBack();
    else await page.getByRole('button', { name: 'Endre valget' }).click();
    await expect(chosen).toHaveCount(3);
    await expect(page.locator('select[name=reason]')).toHaveValue('ARBEID');
    await page.getByRole('button', { name: 'Se hva som skjer' }).click();
    await expect(page.getByText('3 av 3 rader rettes. Ingenting er lagret ennå.')).toBeVisible();
  }

  await page.getByRole('button', { name: 'Rett 3 rader' }).click();
  await expect(page.getByText('3 av 3 rader er rettet.')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Angre alle' }).click();
  await expect(page.getByText('3 av 3 rettelser er angret.')).toBeVisible();
  await page.goto('/funn/samlet');
  await expect(page.getByRole('region', { name: 'Dine siste samlede rettelser' })).toBeVisible();
});

test('the time there is decides what to do, and the first thing leads to its form', async ({ page }) => {
  await signIn(page, 'superbruker@oslo.example');
  await page.getByRole('link', { name: 'Har du litt tid? Se hva du rekker' }).click();
  await expect(
    page.getByText(/^På 30 minutter rekker du \d+ rettelser\. De gir \d+ poeng tilbake/),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: '15 min' }).click();
  await expect(page).toHaveURL(/minutter=15/);
  await page
    .getByRole('link', { name: /^Rett: / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/personer\/\d+\/rett\/[a-z-]+\?funn=\d+/);
  await page.goto('/funn/plan?minutter=2&vekt=poeng');
  await expect(page.getByText(/^På 30 minutter/)).toBeVisible();
  const minutes = page.getByRole('textbox', { name: 'Minutter' });
  await expect(minutes).toHaveValue('2');
  await expect(page.locator('select[name="vekt"]')).toHaveValue('poeng');
  await expect(page.getByText('Skriv et helt tall fra 5 til 480.')).toBeVisible();
  await expectNoAxeViolations(page);
  await minutes.fill('45');
  await minutes.press('Enter');
  await expect(page.getByText(/^På 45 minutter/)).toBeVisible();
});

test('the smallest correction of a person is tried and leads to its form with the values in it', async ({
  page,
}) => {
  await signIn(page, 'superbruker@oslo.example');
  await page.goto('/funn/personer?regel=DQ-081');
  await page.getByRole('heading', { level: 2 }).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Finn minste rettelse' }).click();
  await expect(page.getByText(/Prøvd med de virkelige reglene: \d+ forsøk/)).toBeVisible({ timeout: 20_000 });
  await expectNoAxeViolations(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Fyll ut og se virkningen' }).first().click();
  await expect(page).toHaveURL(/\/rett\//);
  await expect(page.getByRole('region', { name: 'Dette skjer når du lagrer' })).toBeVisible();
});
