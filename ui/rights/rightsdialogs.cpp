#include "ui/rights/rightsdialogs.h"

#include "ui/common/buttons.h"
#include "ui/common/labels.h"
#include "ui/common/notelength.h"
#include "ui/common/writtentext.h"
#include "ui/rights/rightswords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace vigie::ui {

namespace {

template <typename E>
void fill(QComboBox &box)
{
    const int chosen = std::max(0, box.currentIndex());
    box.clear();
    for (const auto &[value, name] : WireNames<E>::table)
        box.addItem(text(value), QString::fromLatin1(name));
    box.setCurrentIndex(chosen);
}

template <typename E>
E chosenIn(const QComboBox &box)
{
    return fromWireName<E>(box.currentData().toString()).value_or(WireNames<E>::table.front().first);
}

} // namespace

TakeRightsDialog::TakeRightsDialog(QWidget *parent)
    : FormDialog(parent)
    , m_kindLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_kind(new QComboBox(this))
    , m_channelLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_channel(new QComboBox(this))
    , m_receivedLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_received(new QDateTimeEdit(this))
    , m_languageLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_language(new QComboBox(this))
    , m_roleLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_role(new QComboBox(this))
    , m_nameLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_name(new QLineEdit(this))
    , m_mailsLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_mails(new QLineEdit(this))
    , m_phoneLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_phone(new QLineEdit(this))
    , m_purposesLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_purposes(new QWidget(this))
    , m_wordsLabel(new TextLabel(TextStyle::Small, ColorRole::Muted, this))
    , m_words(new QPlainTextEdit(this))
{
    setFixedWidth(spacing(150));
    m_name->setMaxLength(longestSubjectName);
    m_phone->setMaxLength(longestSubjectPhone);
    m_received->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_received->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_words->setTabChangesFocus(true);
    m_words->setFixedHeight(64);
    auto *pairs = new QWidget(this);
    auto *grid = new QGridLayout(pairs);
    grid->setContentsMargins(0, spacing(2), 0, 0);
    grid->setHorizontalSpacing(spacing(4));
    grid->setVerticalSpacing(spacing(1));
    int place = 0;
    const auto put = [&](TextLabel *label, QWidget *field) {
        label->setBuddy(field);
        grid->addWidget(label, place / 2 * 2, place % 2);
        grid->addWidget(field, place / 2 * 2 + 1, place % 2);
        ++place;
    };
    put(m_kindLabel, m_kind);
    put(m_channelLabel, m_channel);
    put(m_receivedLabel, m_received);
    put(m_languageLabel, m_language);
    put(m_nameLabel, m_name);
    put(m_roleLabel, m_role);
    put(m_mailsLabel, m_mails);
    put(m_phoneLabel, m_phone);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addField(pairs);
    auto *boxes = new QGridLayout(m_purposes);
    boxes->setContentsMargins(0, 0, 0, 0);
    for (const auto &[purpose, name] : WireNames<Purpose>::table) {
        auto *box = new QCheckBox(m_purposes);
        const auto number = static_cast<int>(m_purposeBoxes.size());
        boxes->addWidget(box, number / 2, number % 2);
        connect(box, &QCheckBox::toggled, this, &TakeRightsDialog::edited);
        m_purposeBoxes.emplace_back(purpose, box);
    }
    addField(m_purposesLabel, m_purposes);
    addField(m_wordsLabel, m_words);
    addField(new NoteLength(m_words, longestRightsWords, this));
    finishLayout();
    for (QLineEdit *field : {m_name, m_mails, m_phone})
        connect(field, &QLineEdit::textChanged, this, &TakeRightsDialog::edited);
    for (QComboBox *box : {m_kind, m_channel, m_language, m_role})
        connect(box, &QComboBox::currentIndexChanged, this, &TakeRightsDialog::edited);
    connect(m_received, &QDateTimeEdit::dateTimeChanged, this, &TakeRightsDialog::edited);
    connect(m_words, &QPlainTextEdit::textChanged, this, &TakeRightsDialog::edited);
    connect(this, &QDialog::finished, this, &TakeRightsDialog::clear);
    TakeRightsDialog::retranslate();
}

void TakeRightsDialog::ask(Instant now, const QTimeZone &zone, Instant received, const QString &words,
                           const RightsSubject &subject)
{
    m_now = now;
    m_zone = zone;
    const QDateTime here = toDateTime(std::min(received, now), zone);
    m_received->setDateTime(QDateTime(here.date(), QTime(here.time().hour(), here.time().minute())));
    for (QComboBox *box : {m_kind, m_channel, m_language, m_role})
        box->setCurrentIndex(0);
    m_words->setPlainText(words);
    put(subject, subjectFields());
    edited();
    open();
    m_kind->setFocus(Qt::OtherFocusReason);
}

void TakeRightsDialog::clear()
{
    forget(subjectFields());
    for (const auto &[purpose, box] : m_purposeBoxes)
        box->setChecked(false);
    m_words->clear();
    m_asked = {};
    m_key.clear();
}

RightsWish TakeRightsDialog::wish() const
{
    RightsWish wish;
    wish.kind = chosenIn<RightKind>(*m_kind);
    wish.channel = chosenIn<RightsChannel>(*m_channel);
    wish.receivedAt = toInstant(QDateTime(m_received->date(), m_received->time(), m_zone));
    wish.language = m_language->currentData().toString();
    wish.subject = typedIn(subjectFields());
    wish.subject.role = chosenIn<SubjectRole>(*m_role);
    if (isStopping(wish.kind)) {
        for (const auto &[purpose, box] : m_purposeBoxes) {
            if (box->isChecked())
                wish.scope.purposes.insert(purpose);
        }
    }
    wish.words = writtenIn(*m_words).trimmed();
    return wish;
}

/// What is wrong is said by the field it is about, which the desk would name too.
void TakeRightsDialog::edited()
{
    const RightsWish now = wish();
    const bool hasPurposes = isStopping(now.kind);
    m_purposesLabel->setVisible(hasPurposes);
    m_purposes->setVisible(hasPurposes);
    const Status sound = checkRightsWish(now, m_now);
    m_go->setEnabled(sound.ok());
    QString meaning;
    if (!sound.ok()) {
        const QString field = sound.error().detail.section(QLatin1Char(':'), 0, 0);
        if (field == QLatin1String("receivedAt"))
            meaning = tr("The moment of receipt lies in the future, or before 25 May 2018.");
        else if (field.startsWith(QLatin1String("subject")))
            meaning = faultOf(now.subject);
        else if (field == QLatin1String("scope.purposes"))
            meaning = tr("Say for which purposes; billing rests on contract and law, and cannot be among them.");
        else
            meaning = tr("Say what is wrong and what is right.");
    } else {
        meaning = tr("Ask for no more than is here: who it is can often be told by the address they write from. "
                     "The clock runs from the moment of receipt.");
    }
    m_meaning->setText(meaning);
    fitHeight();
}

void TakeRightsDialog::finish()
{
    if (const RightsWish now = wish(); m_key.isEmpty() || !(now == m_asked)) {
        m_asked = now;
        m_key = randomUuid();
    }
    setWaiting(true);
    Q_EMIT wanted(m_asked, m_key);
}

void TakeRightsDialog::retranslate()
{
    setWindowTitle(tr("Take a request down"));
    setAccessibleName(windowTitle());
    m_title->setText(windowTitle());
    const auto name = [](TextLabel *label, QWidget *field, const QString &words) {
        label->setText(words);
        field->setAccessibleName(words);
    };
    name(m_kindLabel, m_kind, tr("What they ask for"));
    name(m_channelLabel, m_channel, tr("How it came"));
    name(m_receivedLabel, m_received, tr("Received"));
    name(m_languageLabel, m_language, tr("Language of the letters"));
    name(m_roleLabel, m_role, tr("Who they are"));
    name(m_nameLabel, m_name, tr("Name"));
    name(m_mailsLabel, m_mails, tr("E-mail addresses, parted by commas"));
    name(m_phoneLabel, m_phone, tr("Telephone"));
    name(m_purposesLabel, m_purposes, tr("For which purposes (§2)"));
    name(m_wordsLabel, m_words, tr("What else they say; what is wrong and what is right"));
    fill<RightKind>(*m_kind);
    fill<RightsChannel>(*m_channel);
    fill<SubjectRole>(*m_role);
    const int language = std::max(0, m_language->currentIndex());
    m_language->clear();
    m_language->addItem(tr("French"), QStringLiteral("fr"));
    m_language->addItem(tr("English"), QStringLiteral("en"));
    m_language->setCurrentIndex(language);
    for (const auto &[purpose, box] : m_purposeBoxes)
        box->setText(ui::text(purpose));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Take nothing down"));
    m_go->setText(tr("Take it down"));
    edited();
}

} // namespace vigie::ui
