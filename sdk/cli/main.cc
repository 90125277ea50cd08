#include "sdk/cli/command.h"

int main(int argc, char** argv) {
  return leitplanke::cli::RunCommandLine(leitplanke::cli::Arguments(argv + (argc > 0 ? 1 : 0), argv + argc));
}
