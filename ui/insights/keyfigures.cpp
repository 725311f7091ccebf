#include "ui/insights/keyfigures.h"

#include "ui/insights/estimatewords.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace vigie::ui {

KeyFigures::KeyFigures(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing(4));
    for (Block &block : m_blocks) {
        auto *card = new Card(this);
        block.caption = new TextLabel(TextStyle::Small, ColorRole::Muted, card);
        block.figure = new TextLabel(TextStyle::Figure, ColorRole::Text, card);
        block.interval = new TextLabel(TextStyle::Body, ColorRole::Text, card);
        block.basis = new TextLabel(TextStyle::Small, ColorRole::Muted, card);
        block.basis->setWordWrap(true);
        auto *column = new QVBoxLayout(card);
        column->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
        column->setSpacing(spacing(1));
        column->addWidget(block.caption);
        column->addWidget(block.figure);
        column->addWidget(block.interval);
        column->addWidget(block.basis);
        column->addStretch(1);
        row->addWidget(card, 1);
    }
}

void KeyFigures::setInsights(const Insights &insights)
{
    const int minimum = insights.minimum;
    const auto rate = [&](Block &block, const QString &caption, const Measured &measured, const QString &basis) {
        if (measured.estimate)
            show(block, caption, percentText(measured.estimate->value),
                 tr("95\u00a0% interval: %1").arg(rateInterval(*measured.estimate)),
                 measured.weighting ? tr("%1 Effective n %2.", "sentences").arg(basis, effectiveText(measured)) : basis);
        else
            show(block, caption, {}, whyText(measured, minimum), basis);
    };
    const QString n =
        tr("%1 reviewed of %2 handled.").arg(countText(insights.all.passed.n), countText(insights.all.passed.population));
    const UnseenStrata &unseen = insights.unseen;
    rate(m_blocks[0], tr("Pass the review"), insights.all.passed,
         unseen.strata == 0 ? n
                            : tr("%1 Nothing is reviewed of %2 drawn in %n strata with %3 handled: others stand for them.",
                                 "sentences", static_cast<int>(unseen.strata))
                                  .arg(n, countText(unseen.drawn), countText(unseen.population)));
    rate(m_blocks[1], tr("Have a critical failure"), insights.all.critical,
         tr("No rate is shown on fewer than %n review(s).", nullptr, minimum));
    const QString caption = tr("People minus automation, of those that pass");
    if (const std::optional<Estimate> &difference = insights.supervisedMinusAutomatic) {
        const bool isClear = difference->lower > 0 || difference->upper < 0;
        show(m_blocks[2], caption, differenceText(*difference), tr("95\u00a0% interval: %1").arg(differenceInterval(*difference)),
             isClear ? tr("The interval does not hold 0.") : tr("The interval holds 0: no difference is shown."));
    } else {
        show(m_blocks[2], caption, {}, tr("too few reviewed of one of them"), {});
    }
}

void KeyFigures::show(Block &block, const QString &caption, const QString &figure, const QString &interval, const QString &basis)
{
    block.caption->setText(caption);
    block.figure->setText(figure);
    block.figure->setVisible(!figure.isEmpty());
    block.interval->setText(interval);
    block.basis->setText(basis);
}

} // namespace vigie::ui
