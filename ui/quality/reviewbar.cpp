#include "ui/quality/reviewbar.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/quality/qualitywords.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>

namespace vigie::ui {

ReviewBar::ReviewBar(QWidget *parent)
    : QWidget(parent)
    , m_submit(new PrimaryButton({}, this))
    , m_skip(new DecisionButton({}, this))
    , m_score(new TextLabel(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_rest(new TextLabel(TextStyle::Body, ColorRole::Muted, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing(4), spacing(2), spacing(4), spacing(2));
    row->setSpacing(spacing(2));
    row->addWidget(m_submit);
    row->addWidget(m_skip);
    row->addStretch(1);
    row->addWidget(m_score);
    row->addWidget(m_rest);
}

void ReviewBar::setActions(QAction *submit, QAction *skip)
{
    m_submit->setAction(submit);
    m_skip->setAction(skip);
}

QWidget *ReviewBar::skip() const
{
    return m_skip;
}

void ReviewBar::setScore(const std::optional<Score> &score, double passesFrom, int open)
{
    m_hasRubric = true;
    m_known = score;
    m_passesFrom = passesFrom;
    m_open = open;
    show();
}

void ReviewBar::clearScore()
{
    m_hasRubric = false;
    m_known.reset();
    for (TextLabel *label : {m_score, m_rest})
        label->clear();
    show();
}

QString ReviewBar::said() const
{
    return m_score->text() + m_rest->text();
}

void ReviewBar::show()
{
    m_score->setVisible(m_hasRubric);
    m_rest->setVisible(m_hasRubric);
    if (!m_hasRubric)
        return;
    if (!m_known) {
        m_score->setText(tr("No score yet"));
        m_score->setInk(ColorRole::Muted);
    } else {
        const QString points = scoreText(m_known->value);
        //: %1 e.g. "65 of 100", questions being open. French: Note provisoire %1
        m_score->setText(m_open > 0 ? tr("Score so far %1").arg(points)
                                    //: French: Note %1
                                    : tr("Score %1").arg(points));
        m_score->setInk(m_known->isPassed ? ColorRole::Text : ColorRole::Bad);
    }
    QStringList rest;
    if (m_known && m_known->hasCriticalFailure)
        rest << tr("critical failure");
    //: %1 the score from which on a review is passed. French: seuil %1
    rest << tr("passes from %1").arg(scoreText(m_passesFrom));
    if (m_open > 0)
        rest << tr("%n question(s) open", nullptr, m_open);
    else
        rest << tr("complete");
    m_rest->setText(QStringLiteral("· ") + rest.join(QStringLiteral(" · ")));
}

void ReviewBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show();
}

} // namespace vigie::ui
