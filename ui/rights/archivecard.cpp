#include "ui/rights/archivecard.h"

#include "ui/common/cards.h"
#include "ui/common/copied.h"
#include "ui/common/format.h"
#include "ui/rights/rightswords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace vigie::ui {

namespace {

Tone toneOf(ArchiveStage stage)
{
    switch (stage) {
    case ArchiveStage::NotAsked:
    case ArchiveStage::Making:
    case ArchiveStage::Taken:
    case ArchiveStage::Deleted:
        return Tone::Neutral;
    case ArchiveStage::Failed:
        return Tone::Bad;
    case ArchiveStage::Ready:
        return Tone::Good;
    }
    Q_UNREACHABLE();
}

} // namespace

ArchiveCard::ArchiveCard(QWidget *parent)
    : Card(parent)
    , m_title(new SectionLabel({}, this))
    , m_says(new TextLabel(TextStyle::Body, ColorRole::Text, this))
    , m_progress(new QProgressBar(this))
    , m_secret(new QWidget(this))
    , m_secretSays(new TextLabel(TextStyle::Small, ColorRole::Text, m_secret))
    , m_passphrase(new QLineEdit(m_secret))
    , m_copy(new QPushButton(m_secret))
    , m_done(new QPushButton(m_secret))
    , m_copied(new Copied(this))
{
    for (TextLabel *label : {m_says, m_secretSays})
        label->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_passphrase->setReadOnly(true);
    m_copied->setLifetime(std::chrono::minutes(1));
    auto *secret = new QVBoxLayout(m_secret);
    secret->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->addWidget(m_copy);
    row->addWidget(m_done);
    row->addStretch(1);
    secret->addWidget(m_passphrase);
    secret->addWidget(m_secretSays);
    secret->addLayout(row);
    QVBoxLayout *inside = insideOf(this, m_title);
    inside->addWidget(m_says);
    inside->addWidget(m_progress);
    inside->addWidget(m_secret);
    connect(m_copy, &QPushButton::clicked, this, [this] { m_copied->put(m_passphrase->text()); });
    connect(m_done, &QPushButton::clicked, this, [this] {
        m_passphrase->clear();
        m_secret->hide();
        Q_EMIT passphraseChanged();
    });
    retranslate();
    clear();
}

void ArchiveCard::setState(const ArchiveState &state, const QTimeZone &zone)
{
    const auto *making = std::get_if<archive::Making>(&state);
    m_progress->setVisible(making != nullptr);
    if (making != nullptr) {
        m_progress->setRange(0, making->total);
        m_progress->setValue(making->done);
    }
    m_says->setText(archiveText(state, zone));
    m_says->setInk(toneOf(stageOf(state)) == Tone::Neutral ? ColorRole::Text : inkOf(toneOf(stageOf(state))));
    setVisible(stageOf(state) != ArchiveStage::NotAsked);
}

void ArchiveCard::showPassphrase(const QString &passphrase)
{
    m_passphrase->setText(passphrase);
    m_secret->show();
    m_copy->setFocus(Qt::OtherFocusReason);
    Q_EMIT passphraseChanged();
}

QString ArchiveCard::passphrase() const
{
    return m_passphrase->text();
}

void ArchiveCard::clear()
{
    m_says->clear();
    m_passphrase->clear();
    m_secret->hide();
    m_copied->clear();
    hide();
}

void ArchiveCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ArchiveCard::retranslate()
{
    m_title->setText(tr("Archive"));
    m_progress->setAccessibleName(tr("How far the archive is"));
    m_passphrase->setAccessibleName(tr("Passphrase of the archive"));
    m_copy->setText(tr("Copy the passphrase"));
    m_done->setText(tr("They have it"));
    m_done->setToolTip(tr("Puts the passphrase away; nobody can show it again"));
    m_secretSays->setText(
        tr("The passphrase is shown this once and kept nowhere. Give it to them by another way than the file: by "
           "telephone, or in a letter, not in the same mail. The file opens with any program that knows zip with "
           "AES-256, such as 7-Zip."));
}

} // namespace vigie::ui
