#include "ui/quality/reviewpage.h"

#include "ui/common/labels.h"
#include "ui/common/typingguard.h"
#include "ui/common/watermark.h"
#include "ui/quality/handledview.h"
#include "ui/quality/reviewbar.h"
#include "ui/quality/reviewheader.h"
#include "ui/quality/rubricview.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace vigie::ui {

ReviewPage::ReviewPage(QWidget *parent)
    : QWidget(parent)
    , m_header(new ReviewHeader(this))
    , m_handled(new HandledView(this))
    , m_rubric(new RubricView(this))
    , m_bar(new ReviewBar(this))
    , m_guard(new TypingGuard(this))
    , m_mark(new Watermark(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->addWidget(m_handled);
    sides->addWidget(m_rubric);
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(1);
    sides->setStretchFactor(0, 1);
    sides->setStretchFactor(1, 0);
    sides->setSizes({800, 432});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(sides, 1);
    column->addWidget(new Line(Qt::Horizontal, this));
    column->addWidget(m_bar);
    m_guard->protect(this);
}

void ReviewPage::setReview(const HeldReview &held)
{
    m_held = held;
    m_header->setReview(held);
    m_handled->setHandled({held.content, held.handled});
}

void ReviewPage::forget()
{
    m_held = {};
    m_known.reset();
    m_header->setReview(m_held);
    m_handled->forget();
    m_rubric->forget();
    showDraft({});
}

void ReviewPage::setRubric(const Rubric *rubric, const QString &missing, const ReviewDraft &draft)
{
    m_known = rubric ? std::optional(*rubric) : std::nullopt;
    if (rubric)
        m_rubric->setRubric(*rubric, m_held.earlier);
    else
        m_rubric->setMissing(missing);
    m_guard->protect(m_rubric);
    showDraft(draft);
}

void ReviewPage::showDraft(const ReviewDraft &draft)
{
    m_draft = draft;
    m_rubric->showDraft(draft);
    showScore();
}

void ReviewPage::showScore()
{
    if (!m_known)
        return m_bar->clearScore();
    m_bar->setScore(scoreOf(*m_known, answersOf(*m_known, m_draft)), m_known->passesFrom,
                    static_cast<int>(openQuestions(*m_known, m_draft).size()));
}

void ReviewPage::setReadOnly(bool isReadOnly)
{
    m_rubric->setReadOnly(isReadOnly);
}

void ReviewPage::setClocks(Seconds spent, Seconds leaseLeft)
{
    m_header->setClocks(spent, leaseLeft);
}

void ReviewPage::setWatermark(const QString &text)
{
    m_mark->setText(text);
}

} // namespace vigie::ui
