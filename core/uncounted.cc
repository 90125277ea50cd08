// In the build that counts comparisons (core/CMakeLists.txt) g++ calls these for floating-point numbers, too, and the
// sanitizers' library has them for whole numbers only.
extern "C" {
// NOLINTBEGIN(bugprone-reserved-identifier): the compiler's names
void __sanitizer_cov_trace_cmpf(float /*a*/, float /*b*/);
void __sanitizer_cov_trace_cmpd(double /*a*/, double /*b*/);
void __sanitizer_cov_trace_cmpf(float /*a*/, float /*b*/) {}
void __sanitizer_cov_trace_cmpd(double /*a*/, double /*b*/) {}
// NOLINTEND(bugprone-reserved-identifier)
}
