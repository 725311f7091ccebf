#include "ui/oversight/samplewords.h"

#include "ui/common/format.h"
#include "ui/common/languagename.h"
#include "ui/common/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace vigie::ui {

namespace {

class SampleWords
{
    Q_DECLARE_TR_FUNCTIONS(vigie::ui::SampleWords)
};

QString sampleRuleText(const StratumRule &rule, const PersonNames &names)
{
    QStringList parts;
    for (const auto &[dimension, value] : rule.where)
        parts << valueText(dimension, value, names);
    if (parts.isEmpty())
        parts << SampleWords::tr("everything");
    //: A rule in short. %1 what it is about, %2 how many are drawn.
    return SampleWords::tr("%1: %2", "rule").arg(parts.join(QStringLiteral(", ")), amountText(rule));
}

} // namespace

QString text(StratumDimension dimension)
{
    switch (dimension) {
    case StratumDimension::Handling:
        return SampleWords::tr("How handled");
    case StratumDimension::Client:
        return SampleWords::tr("Client");
    case StratumDimension::Language:
        return SampleWords::tr("Language");
    case StratumDimension::Kind:
        return SampleWords::tr("Kind of request");
    case StratumDimension::Person:
        return SampleWords::tr("Decided by");
    }
    return {};
}

QString valueText(StratumDimension dimension, const QString &value, const PersonNames &names)
{
    if (value == QLatin1String("none"))
        return SampleWords::tr("nobody");
    switch (dimension) {
    case StratumDimension::Handling:
        return value == QLatin1String("automatic") ? SampleWords::tr("by the automation") : SampleWords::tr("by people");
    case StratumDimension::Client:
        return value;
    case StratumDimension::Language:
        return languageName(value);
    case StratumDimension::Kind: {
        const auto kind = fromWireName<RequestKind>(value);
        return kind ? text(*kind) : value;
    }
    case StratumDimension::Person:
        return names(PersonId{value});
    }
    return value;
}

QString perCent(int millionths)
{
    QString number = locale().toString(millionths / 10'000.0, 'f', 4);
    while (number.endsWith(QLatin1Char('0')))
        number.chop(1);
    if (number.endsWith(locale().decimalPoint()))
        number.chop(1);
    return number;
}

QString shareText(int millionths)
{
    //: A share. French: %1 %
    return SampleWords::tr("%1%").arg(perCent(millionths));
}

QString acceptableText(double percent)
{
    return shareText(qRound(percent * wholeRate / 100));
}

QString amountText(const StratumRule &rule)
{
    if (rule.rate < 1)
        return locale().toString(rule.size);
    return rule.minimum > 0 ? SampleWords::tr("%1, %2 at least").arg(shareText(rule.rate), locale().toString(rule.minimum))
                            : shareText(rule.rate);
}

QString text(StratumRuleFault fault)
{
    switch (fault) {
    case StratumRuleFault::NotAStratum:
        return SampleWords::tr("it is about something that the plan does not tell apart.");
    case StratumRuleFault::BadValue:
        return SampleWords::tr("codes are letters, digits and hyphens.");
    case StratumRuleFault::NoAmount:
        return SampleWords::tr("it says neither a share nor a number.");
    case StratumRuleFault::NeverDecides:
        return SampleWords::tr("it never decides: a rule before it is about the same.");
    case StratumRuleFault::NotForAll:
        return SampleWords::tr("the last must be about everything, so that each request has a chance to be drawn.");
    }
    return {};
}

QString stratumText(const QString &stratum, const PersonNames &names)
{
    QStringList parts;
    const QStringList terms = stratum.split(QLatin1Char(';'));
    for (const QString &term : terms) {
        const auto dimension = fromWireName<StratumDimension>(term.section(QLatin1Char('='), 0, 0));
        parts << (dimension ? valueText(*dimension, term.section(QLatin1Char('='), 1), names) : SampleWords::tr("everything"));
    }
    return parts.join(QStringLiteral(", "));
}

QString differenceText(const SamplePlan &before, const SamplePlan &after, const PersonNames &names)
{
    const auto without = [&names](const std::vector<StratumRule> &rules, const std::vector<StratumRule> &others) {
        QStringList words;
        for (const StratumRule &rule : rules) {
            if (std::find(others.begin(), others.end(), rule) == others.end())
                words << SampleWords::tr("“%1”").arg(sampleRuleText(rule, names));
        }
        return words.join(QStringLiteral(", "));
    };
    QStringList sentences;
    if (before.rhythm != after.rhythm || before.zone != after.zone)
        sentences << SampleWords::tr("The periods are others.");
    if (before.strata != after.strata)
        sentences << SampleWords::tr("Something else is told apart.");
    if (before.doubleShare != after.doubleShare)
        sentences << SampleWords::tr("%1 are reviewed twice, and no longer %2.")
                         .arg(shareText(after.doubleShare), shareText(before.doubleShare));
    if (before.lots.level != after.lots.level || before.lots.acceptable != after.lots.acceptable)
        //: %1 and %3 inspection levels of ISO 2859-1, %2 and %4 shares
        sentences << SampleWords::tr("Periods are inspected at level %1, %2 may fail, and no longer at %3 with %4.")
                         .arg(QString(wireName(after.lots.level)), acceptableText(after.lots.acceptable),
                              QString(wireName(before.lots.level)), acceptableText(before.lots.acceptable));
    if (before.lots.isReducedAllowed != after.lots.isReducedAllowed)
        sentences << (after.lots.isReducedAllowed ? SampleWords::tr("Reduced inspection is allowed.")
                                                  : SampleWords::tr("Reduced inspection is no longer allowed."));
    if (const QString added = without(after.rules, before.rules); !added.isEmpty())
        sentences << SampleWords::tr("Rules added: %1.").arg(added);
    if (const QString removed = without(before.rules, after.rules); !removed.isEmpty())
        sentences << SampleWords::tr("Rules removed: %1.").arg(removed);
    if (sentences.isEmpty())
        sentences << SampleWords::tr("The order of the rules is another.");
    return sentences.join(QLatin1Char(' '));
}

} // namespace vigie::ui
