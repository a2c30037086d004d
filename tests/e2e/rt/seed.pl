# Seeds a Request Tracker through its own Perl API: two tickets by a customer, one with an internal comment.
# Prints {"first": <id>, "second": <id>}.
use strict;
use warnings;
use utf8;
use lib '/usr/share/request-tracker5/lib';
use RT -init;

sub ok_or_die { my ( $ok, $message ) = @_; die "$message\n" unless $ok; return $ok }

my $everyone = RT::Group->new( RT->SystemUser );
$everyone->LoadSystemInternalGroup('Everyone');
my $queue = RT::Queue->new( RT->SystemUser );
$queue->Load('General');
for my $right (qw(CreateTicket ReplyToTicket SeeQueue)) {
    ok_or_die( $everyone->PrincipalObj->GrantRight( Right => $right, Object => $queue ) );
}

my $maria = RT::User->new( RT->SystemUser );
ok_or_die( $maria->Create( Name => 'maria', RealName => 'Maria Keller', EmailAddress => 'maria.keller@example.com', Privileged => 0 ) );
my $agent = RT::User->new( RT->SystemUser );
$agent->Load('root');
$agent->SetRealName('Alex Moreau');

sub ticket {
    my ( $subject, $text ) = @_;
    my $ticket = RT::Ticket->new( RT::CurrentUser->new( $maria->Name ) );
    my $mime = MIME::Entity->build( Type => 'text/plain', Charset => 'UTF-8', Data => [ Encode::encode( 'UTF-8', $text ) ] );
    my ( $id, undef, $message ) = $ticket->Create( Queue => $queue->Id, Subject => $subject, Requestor => [ $maria->Id ], MIMEObj => $mime );
    ok_or_die( $id, $message );
    return $id;
}

my $text = "Hi, my order 48213 was due last Tuesday and still isn't here. Can you check where it is? And will I still get the free gift?\n";
my $first = ticket( 'Where is my order?', $text );
my $commented = RT::Ticket->new( RT::CurrentUser->new('root') );
$commented->Load($first);
ok_or_die( $commented->Comment( Content => "Carrier says it left the depot on Monday.\n" ) );
my $second = ticket( 'Where is my other order?', $text );

print qq({"first":$first,"second":$second}\n);
