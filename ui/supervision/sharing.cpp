#include "ui/supervision/sharing.h"

#include "ui/common/labels.h"
#include "ui/common/wording.h"
#include "ui/supervision/draftedits.h"

#include <QCheckBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace vigie::ui {

QStringList sharingWords(const Case &request, const std::vector<Share> &sharing)
{
    QStringList words;
    for (const ShareableItem &item : request.shareable) {
        QStringList recipients;
        for (const Participant &participant : request.participants) {
            if (std::find(sharing.begin(), sharing.end(), Share{item.id, participant.token}) != sharing.end())
                recipients << participantShort(participant.token, request.participants);
        }
        if (!recipients.isEmpty())
            words << ui::text(item.kind) + QStringLiteral(" → ") + recipients.join(QStringLiteral(", "));
    }
    return words;
}

SharingPreview::SharingPreview(QWidget *parent)
    : QWidget(parent)
    , m_words(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_nothingElse(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_change(new QPushButton(this))
{
    // What is shared is never cut off: it takes the lines it needs.
    m_words->setWordWrap(true);
    m_words->setMinimumWidth(220);
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    m_change->setFlat(true);
    m_change->setCursor(Qt::PointingHandCursor);
    QFont small = ui::font(TextStyle::Small);
    small.setUnderline(true);
    m_change->setFont(small);
    m_change->setStyleSheet(
        QStringLiteral("QPushButton { border: none; padding: 0 2px; min-height: 0; background: transparent; }"));
    auto *below = new QHBoxLayout;
    below->setSpacing(spacing(1));
    below->addWidget(m_nothingElse);
    below->addWidget(m_change);
    below->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_words);
    column->addLayout(below);
    connect(m_change, &QPushButton::clicked, this, &SharingPreview::changeWanted);
    show();
}

void SharingPreview::setSharing(const Case &request, const std::vector<Share> &sharing, bool reaches)
{
    m_case = request;
    m_sharing = sharing;
    m_reaches = reaches;
    m_canChange = !request.shareable.empty() && reaches;
    show();
}

void SharingPreview::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    show();
}

QString SharingPreview::text() const
{
    return m_words->text() + QLatin1Char(' ') + m_nothingElse->text();
}

void SharingPreview::show()
{
    m_items = m_reaches ? sharingWords(m_case, m_sharing) : QStringList();
    if (!m_reaches) {
        m_words->setText(tr("Nothing is sent to participants."));
        m_nothingElse->setText(tr("Nothing is shared."));
    } else if (m_items.isEmpty()) {
        m_words->setText(tr("Will be shared: only the times."));
        m_nothingElse->setText(tr("Nothing else."));
    } else {
        //: %1 a list such as "conference link → B, C". French: Sera partagé : %1
        m_words->setText(tr("Will be shared: %1").arg(m_items.join(QStringLiteral(" · "))));
        m_nothingElse->setText(tr("Nothing else."));
    }
    m_words->setToolTip(m_words->text().toHtmlEscaped());
    m_change->setText(tr("Change"));
    m_change->setAccessibleName(tr("Change what is shared"));
    m_change->setVisible(m_canChange && !m_readOnly);
    setAccessibleName(text());
}

void SharingPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    QWidget::changeEvent(event);
}

SharingPanel::SharingPanel(QWidget *parent)
    : QFrame(parent)
    , m_title(new SectionLabel({}, this))
    , m_close(new QPushButton(this))
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_title, 1);
    top->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing(4), spacing(3), spacing(4), spacing(3));
    column->setSpacing(spacing(2));
    column->addLayout(top);
    connect(m_close, &QPushButton::clicked, this, &SharingPanel::closed);
    rebuild();
}

void SharingPanel::setCase(const Case &request)
{
    m_case = request;
    rebuild();
}

void SharingPanel::setDraft(const Draft &draft)
{
    m_draft = draft;
    for (const auto &[share, box] : m_boxes) {
        QSignalBlocker blocker(box);
        box->setChecked(shares(m_draft, share));
    }
}

void SharingPanel::focusFirst()
{
    const auto first = std::find_if(m_boxes.begin(), m_boxes.end(), [](const auto &entry) { return entry.second->isEnabled(); });
    if (first != m_boxes.end())
        first->second->setFocus(Qt::OtherFocusReason);
    else
        m_close->setFocus(Qt::OtherFocusReason);
}

void SharingPanel::rebuild()
{
    m_title->setText(tr("What is shared with whom"));
    m_close->setText(tr("Done"));
    m_close->setAccessibleName(tr("Close the sharing panel"));
    m_boxes.clear();
    delete m_table;
    m_table = new QWidget(this);
    auto *grid = new QGridLayout(m_table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing(5));
    grid->setVerticalSpacing(spacing(1));
    int row = 0;
    for (const ShareableItem &item : m_case.shareable) {
        auto *name = new TextLabel(ui::text(item.kind), TextStyle::Body, ColorRole::Text, m_table);
        grid->addWidget(name, row, 0);
        int column = 1;
        for (const Participant &participant : m_case.participants) {
            if (participant.role == ParticipantRole::Client)
                continue;
            const QString recipient = participantText(participant.token, m_case.participants);
            auto *box = new QCheckBox(recipient, m_table);
            const bool designated =
                std::find(item.designatedFor.begin(), item.designatedFor.end(), participant.token) != item.designatedFor.end();
            box->setEnabled(designated);
            if (!designated)
                box->setToolTip(tr("The client has not designated this for %1.").arg(recipient));
            //: %1 an item of the client's information, %2 a participant.
            box->setAccessibleName(tr("Share %1 with %2").arg(ui::text(item.kind), recipient));
            const Share share{item.id, participant.token};
            connect(box, &QCheckBox::toggled, this, [this, share](bool on) { Q_EMIT shareChanged(share, on); });
            m_boxes.emplace_back(share, box);
            grid->addWidget(box, row, column++);
        }
        grid->setColumnStretch(column, 1);
        ++row;
    }
    static_cast<QVBoxLayout *>(layout())->addWidget(m_table);
    setDraft(m_draft);
}

void SharingPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    QFrame::changeEvent(event);
}

} // namespace vigie::ui
