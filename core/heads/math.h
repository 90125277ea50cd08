/// @file   math.h
/// @brief  Exponential and logarithm from the four basic operations only: every machine and every C library gets the
///         same bits, which `std::exp` does not promise. Good to about 1e-12, which is far more than a weight needs.
#ifndef LEITPLANKE_CORE_HEADS_MATH_H_
#define LEITPLANKE_CORE_HEADS_MATH_H_

namespace leitplanke::heads {

inline constexpr double kLn2 = 0.693147180559945309;

/// e^x; x is held between -700 and 700.
inline double Exp(double x) {
  x = x < -700 ? -700 : x > 700 ? 700 : x;
  int halvings = 0;
  for (double size = x < 0 ? -x : x; size > 0.5; size /= 2) ++halvings;
  double reduced = x;
  for (int i = 0; i < halvings; ++i) reduced /= 2;
  double term = 1;
  double sum = 1;
  for (int i = 1; i < 16; ++i) {
    term *= reduced / i;
    sum += term;
  }
  for (int i = 0; i < halvings; ++i) sum *= sum;
  return sum;
}

/// ln x; x must be over 0.
inline double Log(double x) {
  double twos = 0;
  for (; x > 1.5; x /= 2) twos += 1;
  for (; x < 0.75; x *= 2) twos -= 1;
  const double t = (x - 1) / (x + 1);
  double power = t;
  double sum = 0;
  for (int i = 1; i < 40; i += 2) {
    sum += power / i;
    power *= t * t;
  }
  return 2 * sum + twos * kLn2;
}

inline double Sigmoid(double x) { return 1 / (1 + Exp(-x)); }

}  // namespace leitplanke::heads

#endif  // LEITPLANKE_CORE_HEADS_MATH_H_
