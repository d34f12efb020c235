# Contact, accessibility, legal notice, privacy, errors.
contact-title = Contact: which question goes where
contact-lede = The desk does not take messages yet. For each kind of question, here is the body that answers it and the address of its page.
contact-description = Which question to ask which body: qualification, assessment, certificate, price, data, funding.
contact-where = Which question, which body
contact-rules = The rules of digital health in general
contact-qualification = Qualification of the product, access without CE marking, a clinical investigation
contact-evaluation = Assessment for reimbursement: PECAN, LATM, LPPR, PECT, forfait innovation
contact-certificate = The certificate of conformity, interoperability, hosting, identity
contact-early-access = An application for early or transitional coverage
contact-price = The price and the economic file
contact-acts = Procedures, their billing, medical decision support
contact-hospital = Remote monitoring, forfait innovation and research in hospitals
contact-data = Protection of personal health data
contact-health-data = Access to health databases
contact-region = An experiment in the organisation of care (article 51), the region
contact-funding = France 2030 calls, loans and contests
contact-all-bodies = All bodies, with their known contacts
contact-error =
    ## A mistake on a page

    Every page names its sources and their dates: in case of doubt the source prevails, and the body that decides has the last word. The content of the desk is made of public files, distributed with its software: anyone can propose a correction.

accessibility-title = Accessibility statement
accessibility-lede = This site aims at RGAA 4.1 and WCAG 2.2 level AA. For want of an audit it declares itself not compliant; what has been checked is told below.
accessibility-text =
    ## State of compliance

    The desk is **not compliant** in the sense of the RGAA: no audit has taken place yet, so no rate of compliance can be given. That does not mean that nothing is done: here is what is checked at each change.

    ## What is checked automatically

    A test bench comes with the software. It checks, in French and in English:

    - the rules that can be automated (axe-core) on every type of page;
    - a single main heading, headings in order, unique identifiers, internal links that lead somewhere;
    - the whole journey, with and without JavaScript, and by keyboard only;
    - the display at a width of 320 pixels.

    Automatic rules cover only a part of the RGAA criteria. The others need a human review with assistive technology, which is still to be done.

    ## What may get in the way

    - Titles of sources stay in their own language, French, on English pages; they are marked as such for screen readers.
    - Pages and documents of the bodies that are cited do not depend on the desk: their accessibility is not checked here.
    - Large tables scroll sideways on small screens; they can be reached by keyboard.

    ## Reporting a defect

    The desk does not take messages yet: see the [contact page]({ $contact }). If a defect keeps you from content, you can refer the matter to the Défenseur des droits, the French ombudsman: through its online form, with one of its delegates in your department, or by free post, without a stamp, to “Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07”.

legal-title = Legal notice
legal-lede = An independent project that guides and explains. It is not a service of the State.
legal-text =
    ## Nature of the site

    This desk is an independent project. It is neither a service of the State nor of any body described on its pages; it bears none of their marks and commits none of them. The national desk is [G_NIUS](fiche:g-nius).

    ## What the answers are worth

    The desk guides and explains; it gives no legal advice. An “open” verdict means that the conditions the desk can check are met, going by the answers given and the texts read on the date shown. The decision belongs to the authorities. “To be confirmed” marks what was not read again in its source.

    ## Licences

    The software is published under the European Union Public Licence, version 1.2 (EUPL-1.2). The pages are written by the project from public sources, named and dated at the foot of each page; official texts and the documents cited remain their authors’.

    ## Publisher and host

    The software has no appointed operator: whoever puts it online is its publisher, and French law asks them to make themselves known, with their host. This installation has not declared them.

privacy-title = Privacy
privacy-lede = Without an account nothing is kept: no cookie, no tracker. With an account, the desk keeps what you entrust to it, shows it to those you allowed and says who read it.
privacy-text =
    ## Your answers, without an account

    Answers to the assessment are in the address of the page, and only there. The server reads them to work out the result, then forgets them. On the page that gathers all questions, if your browser runs scripts, the result is worked out in the browser: nothing leaves it until you ask for the result.

    An address can be shared: whoever receives it sees your answers. Your browser keeps it in its history.

    ## With an account

    The desk keeps your email address, your name, a hash of your password (never the password), your sessions, your organisations, your dossiers with their versions and their roadmap, and your cases with their messages. The members of your organisation see its dossiers and its cases. The desk that answers a case sees that case, the version of the dossier you attached to it and the roadmap of that dossier, with its notes; a partner desk sees it only if you agreed. If you make a secret address to follow a dossier in a calendar, the desk keeps only a hash of it. The internal notes of the advisors are not shown to you.

    If you ask for alerts, the desk also keeps what you follow, dossiers and searches, and for six months what you were told: you alone see it. Nobody is signed up by somebody else, and each mail about alerts lets you stop them all without signing in.

    Each reading of a case by the desk and each change are written into a trail that cannot be altered without it showing; the page of the case says who opened it.

    The mails of the desk hold no confidential text: a link and, for alerts, counts and what is public about calls.

    ## For how long

    A session lasts thirty days at most, twelve hours for the staff, and ends after fourteen days without use. An address that was not confirmed, links sent by mail and the count of sign-in attempts (with the IP address they come from) are erased once their time is over. When you close your account, your sessions end and your address is erased; if cases are tied to it, your name stays with them for three years, so that the exchanges remain readable.

    ## What the server log keeps

    For each request: the method, the type of page, the status, the duration and a request number. Neither the full address, nor the words searched for, nor your answers, nor your IP address.

    ## What the browser keeps, cookies and third parties

    If your browser runs scripts, the search page remembers your last five searches, to offer them again. They stay in the tab and are not sent; closing the tab deletes them, as does the button at the foot of the search page.

    There is one cookie, set when you sign in and erased when you sign out: it is strictly necessary and serves nothing else. The site loads nothing from any other site: no font, no audience measurement, no video. A link to a body leads to its own site, which has its own rules.

    ## Your rights

    Your account lets you see and correct what the desk keeps about you, download it and close the account. Without an account, the desk holds no data about you.

error-400-title = This request cannot be read
error-400-text = The address or the form is damaged. Nothing was recorded; your answers are still in the address of the previous page.
error-403-title = This form did not come from a page of the desk
error-403-text = For safety, a form sent from another site is not taken into account. Nothing was saved: go back to the page of the desk and send it again.
error-405-title = This page does not open this way
error-405-text = The page exists, but it does not take this kind of request. Nothing was recorded.
error-409-title = This has changed in the meantime
error-409-text = Somebody else changed this, or it is no longer in a state that allows this action. Nothing was saved; what you typed is still in the previous page. Reload the page to see where it stands.
error-413-title = That is too long
error-413-text = The request is larger than what is accepted and was not read. The previous page keeps what you typed: go back and shorten it.
error-414-title = The address is too long
error-414-text = An address of more than 8,000 characters is not read. All the answers of the assessment take less than 2,000: this one must have been damaged. It is still in the history of your browser; the one-page questionnaire lets you answer again.
error-429-title = Too many tries
error-429-text = For safety, wait a quarter of an hour before you try again. Nothing was saved and your account is not blocked.
error-500-title = Something went wrong on our side
error-500-text = The page could not be prepared. Your answers are still in the address: reload the page in a moment.
error-503-title = The desk is overloaded
error-503-text = Too many requests are arriving at once. Your answers are still in the address: reload the page in a minute.
error-reference = Number to quote if you report this problem: { $reference }
error-to-home = Go to the first page
error-to-diagnostic = Go to the assessment
error-to-questionnaire = Go to the one-page questionnaire
