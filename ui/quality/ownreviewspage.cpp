#include "ui/quality/ownreviewspage.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/common/notices.h"
#include "ui/common/segments.h"
#include "ui/common/twolinedelegate.h"
#include "ui/common/wording.h"
#include "ui/quality/qualitywords.h"

#include <QAction>
#include <QEvent>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

OwnReviewsPage::OwnReviewsPage(Reviewing &reviewing, ActionRegistry &actions, QWidget *parent)
    : ListPage(parent)
    , m_reviewing(reviewing)
    , m_detail(new QWidget)
    , m_noteTitle(new TextLabel(TextStyle::BodyStrong, ColorRole::Text, m_detail))
    , m_note(new TextLabel(TextStyle::Body, ColorRole::Text, m_detail))
{
    const auto add = [this, &actions](const char *id, const char *key, const std::function<QString()> &words) {
        return actions.add(
            this,
            {QLatin1String("quality.") + QLatin1String(id), words, {QKeySequence(QLatin1String(key))}, ActionContext::Quality});
    };
    m_back = add("ownBack", "Esc", [] { return tr("Back to the review"); });
    m_refresh = add("ownRefresh", "Ctrl+F5", [] { return tr("Read my reviews again"); });
    connect(m_refresh, &QAction::triggered, this, [this] { m_reviewing.readOwn(); });
    m_note->setWordWrap(true);
    auto *column = new QVBoxLayout(m_detail);
    column->setContentsMargins(spacing(6), spacing(4), spacing(6), spacing(4));
    column->setSpacing(spacing(2));
    column->addWidget(m_noteTitle);
    column->addWidget(m_note);
    column->addStretch(1);
    finishLayout(m_detail, {m_refresh, m_back}, 430);
    m_segments->hide();
    m_bar->hide();
    m_list->setMinimumWidth(spacing(80));
    m_empty->setAction(m_refresh);
    connect(m_notice, &NoticeBar::closed, m_notice, &QWidget::hide);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OwnReviewsPage::showCurrent);
    connect(&m_reviewing, &Reviewing::ownChanged, this, &OwnReviewsPage::showReviews);
    retranslate();
}

QString OwnReviewsPage::note() const
{
    return m_note->text();
}

void OwnReviewsPage::showReviews()
{
    const int before = std::max(0, m_list->currentIndex().row());
    m_model->clear();
    for (const OwnReview &review : m_reviewing.own()) {
        const QString what = tr("%1 · client %2").arg(ui::text(review.kind), review.clientCode);
        QStringList about{dayAndTime(review.at, QTimeZone::systemTimeZone())};
        if (!review.flags.empty())
            about << flagsText(review.flags);
        const QString where = about.join(QStringLiteral(" · "));
        const QString state = review.privateNote.isEmpty() ? QString() : tr("Note");
        auto *item = new QStandardItem(what);
        item->setData(where, TwoLineDelegate::Where);
        item->setData(state, TwoLineDelegate::State);
        item->setData(static_cast<int>(Tone::Neutral), TwoLineDelegate::ToneOfState);
        item->setData(QStringList{what, where, state}.join(QStringLiteral(", ")), Qt::AccessibleTextRole);
        m_model->appendRow(item);
    }
    const int rows = m_model->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index(std::min(before, rows - 1), 0));
    showList(rows > 0);
    const Reading &reading = m_reviewing.ownReading();
    //: %1 a time of day. French: Lu à %1
    m_asOf->setText(reading.asOf ? tr("As of %1").arg(timeOfDay(*reading.asOf, QTimeZone::systemTimeZone())) : QString());
    if (reading.problem) {
        const ErrorText text = errorText(reading.problem->kind);
        m_empty->setTone(Tone::Warn);
        m_empty->setContent(Symbol::Offline, text.happened, sentences(text));
        m_notice->setNotice(Tone::Warn, text.happened, sentences(text));
    } else if (!reading.asOf) {
        m_empty->setTone(Tone::Neutral);
        m_empty->setContent(Symbol::Hourglass, tr("Fetching your reviews…"), tr("They appear here as soon as the desk answers."));
    } else {
        m_empty->setTone(Tone::Neutral);
        m_empty->setContent(Symbol::Inbox, tr("No review yet"), tr("What you submit is listed here, with your private notes."));
    }
    m_notice->setVisible(reading.problem && rows > 0);
    showCurrent();
}

void OwnReviewsPage::showCurrent()
{
    const int row = m_list->currentIndex().row();
    const bool isRow = row >= 0 && row < static_cast<int>(m_reviewing.own().size());
    const QString note = isRow ? m_reviewing.own()[static_cast<size_t>(row)].privateNote : QString();
    m_note->setInk(note.isEmpty() ? ColorRole::Muted : ColorRole::Text);
    m_note->setText(note.isEmpty() && isRow ? tr("None, or it has gone with the content of the request.") : note);
}

void OwnReviewsPage::retranslate()
{
    m_title->setText(tr("My reviews"));
    m_list->setAccessibleName(tr("My reviews"));
    m_noteTitle->setText(tr("Private note; nobody else reads it"));
    showReviews();
}

void OwnReviewsPage::showEvent(QShowEvent *event)
{
    ListPage::showEvent(event);
    m_list->setFocus(Qt::OtherFocusReason);
}

void OwnReviewsPage::changeEvent(QEvent *event)
{
    ListPage::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace vigie::ui
