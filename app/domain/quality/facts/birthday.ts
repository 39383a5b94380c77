/** SQL over a fact with the day of birth: the birthday of the age that the SQL number gives, in years. */
export const birthday = (age: string): string => `(f.birth_date + make_interval(years => ${age}))::date`;
