// One program for all of models/redaction: each file brings a test object.
#include "suites.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    int failures = 0;
    for (const auto run : {runChecks, runRedactor, runExpression, runExpressionSet, runFoldedText, runVault, runKnownForms,
                           runNames, runQuotes, runHtml, runOutgoing, runProperties, runSpecialData, runTokenNumbers})
        failures += run(argc, argv);
    return failures == 0 ? 0 : 1;
}
