// What people ask by their rights, as support works it (D1 to D7): the register, one request at a time with who it is, and what
// is held about them. Nothing of it is ever kept on this workstation: it is gone with the session, and offline there is none.
#pragma once

#include "models/domain/rightsflow.h"
#include "models/workbench/epoch.h"
#include "models/workbench/reading.h"
#include "models/workbench/rightsgateway.h"
#include "models/workbench/workbench.h"

namespace vigie {

/// GUI thread.
class RightsOffice : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. Reads at sign-in, whenever the desk says that something has come further, and when the way to the
    /// desk is back.
    RightsOffice(RightsGateway &gateway, const Workbench &workbench, QObject *parent = nullptr);

    /// Whether the desk would show any of it to who is signed in.
    [[nodiscard]] bool isOpen() const;

    /// Those that are open by what is left of their time, then those that are over, newest first.
    [[nodiscard]] const std::vector<RightsCase> &all() const { return m_all; }
    [[nodiscard]] const Reading &reading() const { return m_reading; } ///< of the register
    /// Open, and due by the house's own rule today or earlier.
    [[nodiscard]] int pressing() const;

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; } ///< whose days count
    [[nodiscard]] Instant now() const { return m_workbench.deskNow(); }
    [[nodiscard]] QDate today() const;
    [[nodiscard]] QDate dayOf(Instant at) const;
    /// As of now.
    [[nodiscard]] ClockReading clockOf(const RightsCase &request) const;
    /// Nothing when it may be taken now.
    [[nodiscard]] std::optional<RightsObstacle> obstacleTo(RightsStepKind kind, const RightsCase &request,
                                                           const QString &words) const;

    void read();
    /// Brings one with who it is; empty: none. What was shown of another is gone at once. The desk records who was shown to whom,
    /// so that it is brought once, and again only when it has changed.
    void select(const RightsId &id);
    [[nodiscard]] const RightsId &selected() const { return m_selected; }
    /// Nothing before it has come.
    [[nodiscard]] const std::optional<RightsView> &view() const { return m_view; }
    [[nodiscard]] const std::optional<Error> &viewProblem() const { return m_viewProblem; }
    /// That a step with the selected one would send, as the templates of the desk have it; nothing when it tells nobody, or they
    /// have not come.
    [[nodiscard]] std::optional<RightsLetter> letterFor(RightsStepKind kind, const QString &words) const;
    /// By when a client is asked to answer; nothing when none is.
    [[nodiscard]] std::optional<QDate> clientDueOf(const RightsCase &request) const;

    /// As last searched for here.
    [[nodiscard]] const std::optional<Holdings> &holdings() const { return m_holdings; }

    [[nodiscard]] bool isWriting() const { return m_isWriting; }
    using Answered = std::function<void(const Status &)>;
    /// `key` is made once for what a person has written, and used again when the desk was not reached. It is selected then.
    void take(const RightsWish &wish, const QString &key, Answered answered);
    // With the selected one. Nothing while another is under way, or before it has come.
    /// Its kind, words and letter; the rest is the desk's to say.
    void step(const RightsStep &step, Answered answered);
    void search(Answered answered);
    /// What they asked for; it goes to whoever asked for it here, and nowhere else.
    void archive(const std::vector<RequestId> &byNameToo, std::function<void(const Result<QByteArray> &)> brought);
    /// RequestChanged, too, when others name them than those in the order: what was found is gone then.
    void erase(const ErasureOrder &order, Answered answered);

Q_SIGNALS:
    void isOpenChanged();
    void changed();     ///< the register
    void viewChanged(); ///< the selected one, and whether something is being written

private:
    void readAnew();
    void readLetters();
    void sort(const RightsRegister &all);
    void bringView();
    void bringWhatChanged();
    void show(const RightsCase &now);
    /// `use` gets what came; the register is asked for again after anything but silence.
    template <typename T, typename F>
    RightsGateway::Answer<T> written(Answered answered, F use);
    void forget();

    RightsGateway &m_gateway;
    const Workbench &m_workbench;
    Epoch m_session;
    Epoch m_reads; ///< what was asked before something came further is answered to nobody
    bool m_isIn = false;
    ClockRules m_rules;
    QTimeZone m_zone = QTimeZone::utc();
    std::vector<RightsCase> m_all;
    Reading m_reading;
    RightsId m_selected;
    Epoch m_viewAsked;
    std::optional<RightsView> m_view;
    std::optional<Error> m_viewProblem;
    std::optional<Holdings> m_holdings;
    std::optional<LetterTemplates> m_templates;
    bool m_isWriting = false;
};

} // namespace vigie
