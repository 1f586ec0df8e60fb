/**
 * Makes the lower triangle L of L·Lᵀ = A in place (Cholesky; Golub and Van Loan, Matrix Computations, 4.2).
 * @param a rows one after the other, symmetric and positive definite; the upper triangle is not read.
 */
export function factorise(a: Float64Array, size: number): void {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = a[row * size + column] ?? 0;
      for (let at = 0; at < column; at++) sum -= (a[row * size + at] ?? 0) * (a[column * size + at] ?? 0);
      a[row * size + column] = row === column ? Math.sqrt(sum) : sum / (a[column * size + column] ?? 1);
    }
  }
}

/** Solves L·Lᵀ·x = b in place of b. @param l as `factorise` makes it. */
export function solve(l: Float64Array, size: number, b: Float64Array): void {
  for (let row = 0; row < size; row++) {
    let sum = b[row] ?? 0;
    for (let at = 0; at < row; at++) sum -= (l[row * size + at] ?? 0) * (b[at] ?? 0);
    b[row] = sum / (l[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row--) {
    let sum = b[row] ?? 0;
    for (let at = row + 1; at < size; at++) sum -= (l[at * size + row] ?? 0) * (b[at] ?? 0);
    b[row] = sum / (l[row * size + row] ?? 1);
  }
}
