#pragma once

int runChecks(int argc, char **argv);
int runRedactor(int argc, char **argv);
int runExpression(int argc, char **argv);
int runExpressionSet(int argc, char **argv);
int runFoldedText(int argc, char **argv);
int runVault(int argc, char **argv);
int runKnownForms(int argc, char **argv);
int runNames(int argc, char **argv);
int runQuotes(int argc, char **argv);
int runHtml(int argc, char **argv);
int runOutgoing(int argc, char **argv);
int runProperties(int argc, char **argv);
int runSpecialData(int argc, char **argv);
int runTokenNumbers(int argc, char **argv);
